package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place as vendors have it: in parts. */
record Place(
        @Nullable String city,
        @Nullable String state,
        @Nullable String country) {

    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

    static Place of(Optional<String> text) {
        List<String> parts = text.map(whole ->
                        Splitter.on(',').trimResults().omitEmptyStrings().splitToList(whole))
                .orElse(List.of());
        return switch (parts.size()) {
            case 0 -> new Place(null, null, null);
            case 1 -> new Place(parts.get(0), null, null);
            case 2 ->
                STATE.matcher(parts.get(1)).matches()
                        ? new Place(parts.get(0), parts.get(1), null)
                        : new Place(parts.get(0), null, parts.get(1));
            default -> new Place(parts.get(0), parts.get(1), parts.get(parts.size() - 1));
        };
    }

    void into(ObjectNode node) {
        node.put("city", city).put("state", state).put("country", country);
    }
}
