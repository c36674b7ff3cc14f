package io.leadwright.http.api;

import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The words that a parameter takes, compared exactly.
 *
 * @param byName what each stands for, in the order in which they are named
 */
record Choice<T>(Map<String, T> byName) {

    /** How far a lead has come. */
    static final Choice<LeadStatus> STATUS = among(LeadStatus.values(), LeadStatus::code);
    /** Where a lead came from. */
    static final Choice<LeadSource> SOURCE = among(LeadSource.values(), LeadSource::code);
    /** Yes or no. */
    static final Choice<Boolean> TRUTH = among(new Boolean[] {true, false}, String::valueOf);

    Choice {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** One word for each of these. */
    static <T> Choice<T> among(T[] values, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> byName.put(name.apply(value), value));
        return new Choice<>(byName);
    }

    /** What a word stands for; it must be one of these. */
    T of(String word) {
        return Objects.requireNonNull(byName.get(word));
    }

    /** The same for clients. */
    Schema schema() {
        return Schema.words(byName.keySet());
    }

    /** What the parameter must be. */
    String rule() {
        return "Must be one of: " + String.join(", ", byName.keySet());
    }
}
