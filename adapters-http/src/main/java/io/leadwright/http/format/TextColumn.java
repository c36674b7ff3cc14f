package io.leadwright.http.format;

import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields that are one text in every format: all but tags and custom fields. */
@FunctionalInterface
public interface TextColumn {

    /** All of them by the names that the API prints: a file asks for one at each cell. */
    Map<String, TextColumn> BY_NAME = byName();

    /** What no lead is called: the API has other things at these paths. */
    Set<String> TAKEN_IDS = Set.of("analytics", "counts", "export", "funnel", "import", "scores", "segments");

    /** The lead with this text said of it; throws {@link IllegalArgumentException} naming the field if it cannot be. */
    NewLead onto(NewLead lead, String text);

    /** The field of this name; empty if there is none, or if it is more than one text. */
    static Optional<TextColumn> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, TextColumn> byName() {
        Map<String, TextColumn> columns = new HashMap<>();
        for (TextField field : TextField.values()) {
            columns.put(field.jsonName(), (lead, text) -> lead.text(field, text));
        }
        columns.put("id", (lead, text) -> lead.id(id(text)));
        columns.put("status", (lead, text) -> lead.status(word("status", LeadStatus.values(), LeadStatus::code, text)));
        columns.put("source", (lead, text) -> lead.source(word("source", LeadSource.values(), LeadSource::code, text)));
        columns.put("createdAt", (lead, text) -> lead.createdAt(time("createdAt", text)));
        columns.put("updatedAt", (lead, text) -> lead.updatedAt(time("updatedAt", text)));
        columns.put("lastContactedAt", (lead, text) -> lead.lastContactedAt(time("lastContactedAt", text)));
        return Collections.unmodifiableMap(columns);
    }

    /** What a word stands for; throws {@link IllegalArgumentException} naming the field if it stands for nothing. */
    static <T> T word(String name, T[] values, Function<T, String> code, String text) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + ": must be one of: "
                        + Arrays.stream(values).map(code).collect(Collectors.joining(", "))));
    }

    private static LeadId id(String text) {
        if (TAKEN_IDS.contains(text)) {
            throw new IllegalArgumentException("id: must not be " + text + ": this path is taken");
        }
        return LeadId.of(text);
    }

    private static Instant time(String name, String text) {
        return Times.parse(text).orElseThrow(() -> new IllegalArgumentException(name + ": " + Times.RULE));
    }
}
