package io.leadwright.http.source.website;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of the organisations that a page tells of has this site for its own: one with a page on it has not. Pure. */
record Homes(SiteUrl page, String domain) {

    private static final Set<String> LANGUAGES = ImmutableSet.copyOf(Locale.getISOLanguages());
    private static final Pattern LOCALE = Pattern.compile("/([a-z]{2})(?:[-_][A-Za-z]{2,4})?/?");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://.*");

    /** The first whose address is where the site begins, else the first that is named by that or said to be the site's. */
    Optional<JsonNode> company(List<JsonNode> nodes) {
        List<JsonNode> companies = nodes.stream().filter(JsonLd::isOrganization).toList();
        return companies.stream()
                .filter(node -> isHome(JsonLd.text(node.get("url"))))
                .findFirst()
                .or(() -> companies.stream()
                        .filter(node -> JsonLd.text(node.get("url")).isEmpty())
                        .filter(node -> isNamedByHome(node) || isOwner(node, nodes))
                        .findFirst());
    }

    private boolean isHome(Optional<String> url) {
        return url.flatMap(page::link).filter(this::isBeginning).isPresent();
    }

    private boolean isBeginning(SiteUrl url) {
        Matcher locale = LOCALE.matcher(url.target());
        return (url.bareHost().equals(domain) || url.bareHost().equals(page.bareHost()))
                && (url.target().equals("/") || (locale.matches() && LANGUAGES.contains(locale.group(1))));
    }

    private boolean isNamedByHome(JsonNode node) {
        return JsonLd.text(node.get("@id"))
                .filter(id -> ABSOLUTE.matcher(id).matches())
                .flatMap(page::link)
                .filter(url -> url.target().equals("/") && isBeginning(url))
                .isPresent();
    }

    /** Whether what stands for the site says that it is of this one, or about it. */
    private boolean isOwner(JsonNode node, List<JsonNode> nodes) {
        Optional<String> id = JsonLd.text(node.get("@id"));
        return nodes.stream()
                .filter(site -> JsonLd.types(site).anyMatch("WebSite"::equals))
                .filter(site -> JsonLd.text(site.get("url")).isEmpty() || isHome(JsonLd.text(site.get("url"))))
                .flatMap(site -> Stream.of("publisher", "about").flatMap(name -> JsonLd.values(site.path(name))))
                .anyMatch(owner -> owner.equals(node) || (id.isPresent() && id.equals(JsonLd.text(owner.get("@id")))));
    }
}
