package io.leadwright.http.source.twitter;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.leadwright.http.source.twitter.TwitterWire.Link;
import io.leadwright.http.source.twitter.TwitterWire.Links;
import io.leadwright.http.source.twitter.TwitterWire.Metrics;
import io.leadwright.http.source.twitter.TwitterWire.User;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people on X claim of themselves, and what X counts of them. Pure. */
final class TwitterClaims {

    static final ProfileField<String> WEBSITE = ProfileField.socialProfile("website");

    static final ImmutableSet<ProfileField<?>> FIELDS = ImmutableSet.of(
            ProfileField.FIRST_NAME,
            ProfileField.LAST_NAME,
            ProfileField.LOCATION,
            ProfileField.BIO,
            ProfileField.TWITTER,
            WEBSITE,
            ProfileField.VERIFIED_PROFILES,
            ProfileField.TWITTER_FOLLOWERS,
            ProfileField.TWITTER_POSTS);

    /** Marks of organisations, and of who speaks for a state; the blue one anybody can buy. */
    private static final Set<String> VERIFIED = ImmutableSet.of("business", "government");

    private static final int LINKS_MAX = 20;
    private static final int ADDRESS_LENGTH_MAX = 2_000;
    private static final Splitter WORDS =
            Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().limit(3);

    private TwitterClaims() {}

    /**
     * Of a user.
     *
     * @param handle as {@link TwitterReading#handle} reads it
     */
    static Claims of(User user, String handle, Instant now) {
        ClaimsBuilder claims = new ClaimsBuilder(SourceId.of(TwitterSource.ID), now)
                .add(ProfileField.TWITTER, user.username())
                .add(ProfileField.LOCATION, user.location())
                .add(ProfileField.BIO, bio(user))
                .add(WEBSITE, website(user));
        List<String> words = user.name() == null ? List.of() : WORDS.splitToList(user.name());
        boolean isVerified = user.verifiedType() != null && VERIFIED.contains(user.verifiedType());
        if (words.size() == 2 && !isVerified) { // of more, nobody knows whose name each is
            claims.add(ProfileField.FIRST_NAME, words.get(0)).add(ProfileField.LAST_NAME, words.get(1));
        }
        if (isVerified) {
            claims.add(ProfileField.VERIFIED_PROFILES, "https://twitter.com/" + handle);
        }
        Metrics metrics = user.publicMetrics();
        if (metrics != null) {
            claims.add(ProfileField.TWITTER_FOLLOWERS, metrics.followersCount())
                    .add(
                            ProfileField.TWITTER_POSTS,
                            metrics.postCount() == null ? metrics.tweetCount() : metrics.postCount());
        }
        return claims.build();
    }

    private static @Nullable String website(User user) {
        return user.entities() == null
                ? null
                : links(user.entities().url())
                        .findFirst()
                        .map(Link::expandedUrl)
                        .orElse(null);
    }

    /** With the addresses that its short links lead to. */
    private static @Nullable String bio(User user) {
        String text = user.description();
        if (text == null || user.entities() == null) {
            return text;
        }
        for (Link link : links(user.entities().description()).toList()) {
            text = expanded(text, String.valueOf(link.url()), String.valueOf(link.expandedUrl()));
        }
        return text;
    }

    private static String expanded(String text, String shortened, String address) {
        int at = text.indexOf(shortened);
        return at < 0 ? text : text.substring(0, at) + address + text.substring(at + shortened.length());
    }

    private static Stream<Link> links(@Nullable Links links) {
        return Optional.ofNullable(links == null ? null : links.urls()).stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .limit(LINKS_MAX)
                .filter(link -> link.url() != null
                        && link.expandedUrl() != null
                        && link.expandedUrl().length() <= ADDRESS_LENGTH_MAX);
    }
}
