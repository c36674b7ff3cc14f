package io.leadwright.http.source.website;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import io.leadwright.http.source.HttpFailure;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * One page of a site, read. Pure.
 *
 * @param isIndexed whether it may be, for all that it says to robots
 */
record WebsitePage(SiteUrl url, Document document, boolean isIndexed) {

    private static final Set<String> HTML = ImmutableSet.of("text/html", "application/xhtml+xml");
    private static final int LINKS_MAX = 2_000;

    /** Pages on which companies tell of themselves, as their paths are called in a few languages. */
    private static final Pattern TELLING = Pattern.compile(
            "(?i)(?:.*/)?(?:about|about-us|company|contact|contact-us|impressum|imprint|legal-notice|ueber-uns|unternehmen"
                    + "|kontakt|a-propos|qui-sommes-nous|mentions-legales|sobre-nosotros|contacto|chi-siamo|contatti)"
                    + "(?:\\.html?|\\.php|\\.aspx)?/?");

    private static final Pattern FOR_SALE = Pattern.compile(
            "(?i)\\b(?:domain|website)\\b.{0,40}\\b(?:is|may be) for sale\\b|\\bis for sale$|\\bbuy this domain\\b|\\bparked\\b"
                    + "|\\bcoming soon\\b|\\bunder construction\\b");

    /** The page of a response, if there is one in it and it is no longer than a page may be. */
    static Optional<WebsitePage> of(WireResponse response, SiteUrl url, String robot) {
        String type = response.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        String essence = type.split(";", 2)[0].strip();
        return response.status() == 200 && HTML.contains(essence)
                ? Html.parsed(response.body(), type)
                        .map(document -> new WebsitePage(url, document, !NoIndex.isSaid(response, document, robot)))
                : Optional.empty();
    }

    /** What a response without one means: a site that wants a password or money is closed to robots, and 451 is about no person. */
    static SourceAnswer none(WireResponse response, Instant now) {
        return switch (response.status()) {
            case 404, 410 -> SourceAnswer.Nothing.FREE;
            case 401, 402, 451 -> Failed.free(FailureKind.FORBIDDEN);
            default -> HttpFailure.of(response, now);
        };
    }

    /** Whether it says something of a company that may be repeated: not if nobody is there yet, or it is not to be indexed. */
    boolean isTelling() {
        return isIndexed && !FOR_SALE.matcher(document.title()).find();
    }

    /** The company whose site it is, as its own data says; a host that is not the site's is another company's. */
    Optional<JsonNode> company(String domain) {
        return new Homes(url, domain)
                .company(Stream.concat(JsonLd.nodes(document), Microdata.nodes(document))
                        .toList());
    }

    /** What a meta element says, by its property or its name. */
    Optional<String> meta(String name) {
        return Optional.ofNullable(document.selectFirst("meta[property=" + name + "], meta[name=" + name + "]"))
                .map(element -> element.attr("content").strip())
                .filter(content -> !content.isEmpty());
    }

    /** Pages of the same host that it links to and on which companies tell of themselves. */
    Stream<SiteUrl> furtherPages() {
        return document.select("a[href]").stream()
                .limit(LINKS_MAX)
                .map(link -> link.attr("href"))
                .flatMap(reference -> url.link(reference).stream())
                .filter(link -> link.origin().equals(url.origin())
                        && TELLING.matcher(link.target()).matches())
                .distinct();
    }

    /** The address alone. */
    @Override
    public String toString() {
        return "WebsitePage[" + url.host() + "]";
    }
}
