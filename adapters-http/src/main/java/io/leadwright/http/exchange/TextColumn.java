package io.leadwright.http.exchange;

import io.leadwright.http.format.Times;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields that are one text in every format: all but tags and custom fields. */
@FunctionalInterface
interface TextColumn {

    /** The others, by the names that the API prints. */
    Map<String, TextColumn> OTHERS = Map.of(
            "id", (lead, text) -> lead.id(LeadId.of(text)),
            "status", (lead, text) -> lead.status(word("status", LeadStatus.values(), LeadStatus::code, text)),
            "source", (lead, text) -> lead.source(word("source", LeadSource.values(), LeadSource::code, text)),
            "createdAt", (lead, text) -> lead.createdAt(time("createdAt", text)),
            "updatedAt", (lead, text) -> lead.updatedAt(time("updatedAt", text)),
            "lastContactedAt", (lead, text) -> lead.lastContactedAt(time("lastContactedAt", text)));

    /** The lead with this text said of it; throws {@link IllegalArgumentException} naming the field if it cannot be. */
    NewLead onto(NewLead lead, String text);

    /** The field of this name; empty if there is none, or if it is more than one text. */
    static Optional<TextColumn> named(String name) {
        return TextField.ofJsonName(name)
                .<TextColumn>map(field -> (lead, text) -> lead.text(field, text))
                .or(() -> Optional.ofNullable(OTHERS.get(name)));
    }

    private static <T> T word(String name, T[] values, Function<T, String> code, String text) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + ": must be one of: "
                        + Arrays.stream(values).map(code).collect(Collectors.joining(", "))));
    }

    private static Instant time(String name, String text) {
        return Times.parse(text).orElseThrow(() -> new IllegalArgumentException(name + ": " + Times.RULE));
    }
}
