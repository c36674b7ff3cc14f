package io.leadwright.sandbox.simulated;

import static io.leadwright.sandbox.simulated.WorldReader.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads how good the vendors are. */
final class VendorReader {

    private static final List<String> MEMBERS =
            List.of("coverage", "wrong", "blank", "failure", "latencyMillis", "copies", "priceMilliCredits");

    private static final int LATENCY_MILLIS_MAX = 600_000;
    private static final int PRICE_MAX = 1_000_000_000;

    private final SortedMap<String, VendorQuality> vendors = new TreeMap<>();
    private final UnreadMembers unread;

    VendorReader(UnreadMembers unread) {
        this.unread = unread;
    }

    void read(JsonNode node) {
        if (!node.isObject()) {
            throw wrong("vendors", "must be a JSON object");
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (World.VENDORS.contains(member.getKey())) {
                vendors.put(member.getKey(), quality("vendors." + member.getKey(), member.getValue()));
            } else {
                unread.add("vendors");
            }
        }
    }

    /** All, once it is sure that nobody repeats itself. */
    SortedMap<String, VendorQuality> checked() {
        vendors.keySet().forEach(this::checkOrigin);
        return vendors;
    }

    private void checkOrigin(String vendor) {
        Set<String> before = new HashSet<>();
        for (Optional<String> id = Optional.of(vendor); id.isPresent(); ) {
            if (!before.add(id.get())) {
                throw wrong("vendors." + vendor + ".copies", "must be another vendor, which does not copy this one");
            }
            id = Optional.ofNullable(vendors.get(id.get())).flatMap(VendorQuality::copies);
        }
    }

    private VendorQuality quality(String path, JsonNode node) {
        if (!node.isObject()) {
            throw wrong(path, "must be a JSON object");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                unread.add(path);
            }
        });
        return new VendorQuality(
                share(path, node, "coverage", 1),
                share(path, node, "wrong", 0),
                share(path, node, "blank", 0),
                share(path, node, "failure", 0),
                whole(path, node, "latencyMillis", LATENCY_MILLIS_MAX),
                copies(path, node),
                whole(path, node, "priceMilliCredits", PRICE_MAX));
    }

    private static double share(String path, JsonNode node, String name, double unsaid) {
        JsonNode value = said(node, name);
        if (value.isMissingNode()) {
            return unsaid;
        }
        if (!value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= 1)) {
            throw wrong(path + "." + name, "must be a number from 0 to 1, is " + shown(value));
        }
        return value.doubleValue();
    }

    private static int whole(String path, JsonNode node, String name, int most) {
        JsonNode value = said(node, name);
        if (value.isMissingNode()) {
            return 0;
        }
        if (!value.canConvertToExactIntegral()
                || !value.canConvertToInt()
                || value.intValue() < 0
                || value.intValue() > most) {
            throw wrong(path + "." + name, "must be a whole number from 0 to " + most + ", is " + shown(value));
        }
        return value.intValue();
    }

    private static Optional<String> copies(String path, JsonNode node) {
        JsonNode value = said(node, "copies");
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!World.VENDORS.contains(value.asText())) {
            throw wrong(path + ".copies", "must be a vendor of " + World.VENDORS);
        }
        return Optional.of(value.asText());
    }

    private static JsonNode said(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    /** A number as it is, for that is nobody's; else only what it is. */
    private static String shown(JsonNode value) {
        return value.isNumber() ? value.asText() : value.getNodeType().name();
    }
}
