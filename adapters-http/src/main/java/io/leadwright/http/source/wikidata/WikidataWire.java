package io.leadwright.http.source.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Wikidata answers, as far as it is read; nothing is sure to be there, and an empty object may be an empty list. */
final class WikidataWire {

    private WikidataWire() {}

    record Search(
            @Nullable List<@Nullable Hit> search, @Nullable Problem error) {}

    /** @param match what of it was found: its label, or another name in any language */
    record Hit(
            @Nullable String id,
            @Nullable String label,
            @Nullable Match match,
            @Nullable List<@Nullable String> aliases) {}

    record Match(@Nullable String text) {}

    record Entities(
            @Nullable Map<String, @Nullable Entity> entities,
            @Nullable Problem error) {}

    /** @param claims by property; there are none if it is missing */
    record Entity(
            @Nullable Map<String, @Nullable Label> labels,
            @Nullable Map<String, @Nullable List<@Nullable Statement>> claims) {}

    record Label(@Nullable String value) {}

    record Statement(
            @Nullable Snak mainsnak,
            @Nullable String rank,
            @Nullable Map<String, @Nullable List<@Nullable Snak>> qualifiers) {}

    /** @param snaktype whether there is a value, or just known that there is some, or none */
    record Snak(@Nullable String snaktype, @Nullable Datavalue datavalue) {}

    /** @param value a text, or an object of its own kind */
    record Datavalue(@Nullable JsonNode value) {}

    record Problem(@Nullable String code) {}
}
