package io.leadwright.profile.form;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody's page on one network, by its address or their name there, with or without {@code @}: capitals do not count.
 *
 * @param hosts those of the network, the first of which is used in addresses
 * @param name what people can be called there
 * @param ignored what does not count in a name
 */
record SocialForm(List<String> hosts, Pattern name, CharMatcher ignored) implements CanonicalForm<String> {

    static final SocialForm TWITTER =
            new SocialForm(List.of("twitter.com", "x.com"), Pattern.compile("[A-Za-z0-9_]{1,15}"), CharMatcher.none());

    static final SocialForm GITHUB =
            new SocialForm(List.of("github.com"), Pattern.compile("[A-Za-z0-9-]{1,39}"), CharMatcher.none());

    /** Dots do not count, and no name ends as a domain does: facebook.com/help/105399436216001. */
    static final SocialForm FACEBOOK = new SocialForm(
            List.of("facebook.com", "fb.com", "fb.me"),
            Pattern.compile("(?!.*\\.(?:com|net|php)$)[A-Za-z0-9.-]{1,80}"),
            CharMatcher.is('.'));

    /** For phones and for languages. */
    private static final Pattern SUBDOMAIN = Pattern.compile("(?:m|mobile|web|[a-z]{2}-[a-z]{2})\\.(.+)");

    private static final Pattern NUMBER_OF_PROFILE = Pattern.compile("(?:.*&)?id=([0-9]{1,20})(?:&.*)?");

    /** First parts of a path, which are nobody's name. */
    private static final Set<String> PLACES = ImmutableSet.of(
            "about",
            "apps",
            "dialog",
            "events",
            "explore",
            "features",
            "groups",
            "hashtag",
            "help",
            "home",
            "i",
            "intent",
            "login",
            "marketplace",
            "orgs",
            "pages",
            "people",
            "photo",
            "plugins",
            "privacy",
            "public",
            "search",
            "settings",
            "share",
            "sharer",
            "signup",
            "sponsors",
            "topics",
            "tos",
            "watch");

    /** First parts of a path behind which a name and then a number stand. */
    private static final Set<String> NUMBERED = ImmutableSet.of("pages", "people");

    @Override
    public Optional<Canonical<String>> read(String text) {
        String said = CharMatcher.whitespace().trimFrom(text);
        Optional<String> found = said.indexOf('/') >= 0 ? WebAddress.of(said).flatMap(this::named) : Optional.of(said);
        return found.map(called -> called.startsWith("@") ? called.substring(1) : called)
                .filter(called -> name.matcher(called).matches() && !PLACES.contains(key(called)))
                .flatMap(called -> Canonical.unlessEmpty(key(called), "https://" + hosts.get(0) + "/" + called));
    }

    private String key(String called) {
        return ignored.removeFrom(called).toLowerCase(Locale.ROOT);
    }

    private Optional<String> named(WebAddress address) {
        Matcher subdomain = SUBDOMAIN.matcher(address.host());
        List<String> path = Splitter.on('/').omitEmptyStrings().splitToList(address.path());
        if (!hosts.contains(subdomain.matches() ? subdomain.group(1) : address.host()) || path.isEmpty()) {
            return Optional.empty();
        }
        String first = path.get(0).toLowerCase(Locale.ROOT);
        if (first.equals("profile.php")) {
            Matcher number = NUMBER_OF_PROFILE.matcher(address.query());
            return number.matches() ? Optional.of(number.group(1)) : Optional.empty();
        }
        return path.stream().skip(NUMBERED.contains(first) ? 2 : 0).findFirst();
    }
}
