package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads a world, one person at a time. What it finds wrong it names by its path, never by what somebody wrote there. */
final class WorldReader {

    static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .reader();

    private static final int PEOPLE_MAX = 200_000;

    private final List<WorldEntry> people = new ArrayList<>();
    private final List<WorldEntry> companies = new ArrayList<>();
    private final UnreadMembers unread = new UnreadMembers();
    private final VendorReader vendors = new VendorReader(unread);
    private long seed;

    World read(JsonParser json) throws IOException {
        try (json) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw wrong("world", "must be a JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String member = json.currentName();
                json.nextToken();
                readMember(member, json);
            }
            if (json.nextToken() != null) {
                throw wrong("world", "must be one JSON object, is followed by more");
            }
        } catch (JsonProcessingException bad) {
            throw new IllegalArgumentException("world: must be JSON, is not at line "
                    + bad.getLocation().getLineNr() + ", column "
                    + bad.getLocation().getColumnNr());
        }
        return new World(seed, people, companies, vendors.checked(), unread.remark());
    }

    private void readMember(String member, JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        switch (member) {
            case "seed" -> seed = seed(json.readValueAsTree());
            case "people" -> each(member, json, one -> people.add(one.read(WorldField.OF_PERSON, true)));
            case "companies" -> each(member, json, one -> companies.add(one.read(WorldField.OF_COMPANY, false)));
            case "vendors" -> vendors.read(json.readValueAsTree());
            default -> {
                json.skipChildren();
                unread.add("world");
            }
        }
    }

    private static long seed(JsonNode node) {
        if (!node.canConvertToLong() || !node.isIntegralNumber()) {
            throw wrong("seed", "must be a whole number of at most 64 bits");
        }
        return node.longValue();
    }

    private void each(String member, JsonParser json, Consumer<EntryReader> one) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw wrong(member, "must be a list");
        }
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == PEOPLE_MAX) {
                throw wrong(member, "must be at most " + PEOPLE_MAX);
            }
            one.accept(new EntryReader(member + "[" + i + "]", json.readValueAsTree(), unread));
        }
    }

    static IllegalArgumentException wrong(String path, String what) {
        return new IllegalArgumentException(path + ": " + what);
    }
}
