package io.leadwright.http.source.wikidata;

import com.google.common.collect.ImmutableMap;
import io.leadwright.http.source.ExactCompany;
import io.leadwright.http.source.HttpFailure;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.source.wikidata.WikidataWire.Entities;
import io.leadwright.http.source.wikidata.WikidataWire.Entity;
import io.leadwright.http.source.wikidata.WikidataWire.Hit;
import io.leadwright.http.source.wikidata.WikidataWire.Match;
import io.leadwright.http.source.wikidata.WikidataWire.Problem;
import io.leadwright.http.source.wikidata.WikidataWire.Search;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Wikidata's responses say. Pure: whatever the bytes are, there is an answer.
 *
 * @param now when the response was there
 */
record WikidataReading(Instant now) {

    private static final Set<String> TOO_MUCH = Set.of("ratelimited", "maxlag");

    /** The items of this name, which may be anything; empty if the response does not say. */
    Optional<List<String>> named(WireResponse response, String name) {
        return read(response, Search.class)
                .filter(answer -> answer.error() == null)
                .map(Search::search)
                .map(hits -> hits.stream()
                        .filter(Objects::nonNull)
                        .filter(hit -> names(hit).anyMatch(called -> ExactCompany.isSame(name, called)))
                        .map(Hit::id)
                        .filter(WikidataItem::isId)
                        .distinct()
                        .toList());
    }

    /** Items by their ids, but for those that are missing; empty if the response does not say. */
    Optional<Map<String, WikidataItem>> items(WireResponse response) {
        return read(response, Entities.class)
                .filter(answer -> answer.error() == null)
                .map(Entities::entities)
                .map(WikidataReading::items);
    }

    /**
     * The one company among these that was not dissolved and, if the domain is known, has no site or one there; of several, the
     * one that has a site there, or whose label is the very name.
     */
    static Optional<WikidataItem> company(String name, Optional<String> domain, Collection<WikidataItem> named) {
        List<WikidataItem> companies = named.stream()
                .filter(item -> item.isCompany() && !item.isDissolved())
                .filter(company -> domain.filter(company::isElsewhere).isEmpty())
                .toList();
        List<WikidataItem> sure = companies.stream()
                .filter(company -> domain.filter(company::hasSiteAt).isPresent())
                .toList();
        List<WikidataItem> left = sure.isEmpty() ? companies : sure;
        return left.size() == 1 ? Optional.of(left.get(0)) : ExactCompany.of(name, left, WikidataItem::label);
    }

    /** An error comes under 200 too. */
    SourceAnswer.Failed failure(WireResponse response) {
        boolean isTooMuch = read(response, Search.class)
                .map(Search::error)
                .map(Problem::code)
                .filter(TOO_MUCH::contains)
                .isPresent();
        return isTooMuch ? HttpFailure.of(FailureKind.THROTTLED, response, now) : HttpFailure.of(response, now);
    }

    private static Stream<String> names(Hit hit) {
        Match match = hit.match();
        Stream<@Nullable String> called = Stream.of(hit.label(), match == null ? null : match.text());
        List<@Nullable String> aliases = hit.aliases() == null ? List.of() : hit.aliases();
        return Stream.concat(called, aliases.stream()).flatMap(Stream::ofNullable);
    }

    private static Map<String, WikidataItem> items(Map<String, @Nullable Entity> entities) {
        ImmutableMap.Builder<String, WikidataItem> items = ImmutableMap.builder();
        entities.forEach((id, entity) -> {
            if (entity != null) {
                items.put(id, new WikidataItem(entity));
            }
        });
        return items.buildOrThrow();
    }

    private static <T> Optional<T> read(WireResponse response, Class<T> type) {
        return response.status() == 200 ? WireJson.AS_WRITTEN.read(response, type) : Optional.empty();
    }
}
