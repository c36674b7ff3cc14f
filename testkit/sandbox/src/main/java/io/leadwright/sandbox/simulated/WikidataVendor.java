package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wikidata's Action API: a search by how a label begins, and items. Each company has a film of its name beside it. */
final class WikidataVendor implements SimulatedVendor {

    private static final int IDS_MAX = 50;
    private static final long COMPANIES = 100_000_000;
    private static final long FILMS_FROM = 1_000_000_000;
    private static final long WORDS_FROM = 2_000_000_000;

    private final VendorRecords records;

    WikidataVendor(VendorRecords records) {
        this.records = records;
    }

    @Override
    public VendorAnswer answer(VendorCall call) {
        if (call.header("user-agent").isEmpty()) {
            return VendorAnswer.text(403, "Please set a user-agent and respect our robot policy.");
        } else if (!call.isGet("/w/api.php")) {
            return VendorAnswer.text(404, "");
        }
        return switch (call.parameter("action").orElse("")) {
            case "wbsearchentities" -> search(call.parameter("search").orElse(""));
            case "wbgetentities" ->
                items(Splitter.on('|').splitToList(call.parameter("ids").orElse("")));
            default -> error("badvalue");
        };
    }

    @Override
    public VendorAnswer throttled() {
        return VendorAnswer.text(429, "Too many requests");
    }

    private VendorAnswer search(String wanted) {
        ObjectNode answer = VendorAnswer.object();
        answer.putObject("searchinfo").put("search", wanted);
        ArrayNode hits = answer.putArray("search");
        for (VendorRecord company : records.companies()) {
            String name = company.text(WorldField.NAME).orElse("");
            if (WorldField.fold(name).startsWith(WorldField.fold(wanted))) {
                for (long id : new long[] {id(company), id(company) + FILMS_FROM}) {
                    hits.addObject()
                            .put("id", "Q" + id)
                            .put("label", name)
                            .putObject("match")
                            .put("type", "label")
                            .put("language", "en")
                            .put("text", name);
                }
            }
        }
        return VendorAnswer.json(200, answer.put("success", 1));
    }

    private VendorAnswer items(List<String> ids) {
        if (ids.size() > IDS_MAX) {
            return error("toomanyvalues");
        }
        Map<String, ObjectNode> known = new HashMap<>();
        for (VendorRecord company : records.companies()) {
            String name = company.text(WorldField.NAME).orElse("");
            known.put("Q" + id(company), claims(item(name), company));
            known.put("Q" + (id(company) + FILMS_FROM), item(name));
            for (WorldField field : List.of(WorldField.INDUSTRY, WorldField.HEADQUARTERS)) {
                company.text(field).ifPresent(text -> known.put(word(text), item(text)));
            }
        }
        ObjectNode answer = VendorAnswer.object();
        ObjectNode entities = answer.putObject("entities");
        for (String id : ids) {
            ObjectNode item = Optional.ofNullable(known.get(id))
                    .orElseGet(() -> VendorAnswer.object().put("missing", ""));
            entities.set(id, item.put("id", id));
        }
        return VendorAnswer.json(200, answer.put("success", 1));
    }

    private static ObjectNode item(String label) {
        ObjectNode item = VendorAnswer.object().put("type", "item");
        item.putObject("labels").putObject("en").put("language", "en").put("value", label);
        item.putObject("claims");
        return item;
    }

    private static ObjectNode claims(ObjectNode item, VendorRecord company) {
        company.text(WorldField.WEBSITE).ifPresent(text -> claim(item, "P856", item.textNode(text)));
        company.text(WorldField.LEI).ifPresent(text -> claim(item, "P1278", item.textNode(text)));
        company.text(WorldField.INDUSTRY).ifPresent(text -> claim(item, "P452", object("id", word(text))));
        company.text(WorldField.HEADQUARTERS).ifPresent(text -> claim(item, "P159", object("id", word(text))));
        Employees.number(company).ifPresent(count -> claim(item, "P1128", object("amount", "+" + count)));
        company.text(WorldField.FOUNDED)
                .ifPresent(year -> claim(
                        item,
                        "P571",
                        object("time", "+" + year + "-00-00T00:00:00Z").put("precision", 9)));
        return item;
    }

    private static void claim(ObjectNode item, String property, JsonNode value) {
        ObjectNode statement = item.withObject("/claims").putArray(property).addObject();
        statement
                .put("rank", "normal")
                .putObject("mainsnak")
                .put("snaktype", "value")
                .put("property", property)
                .putObject("datavalue")
                .set("value", value);
    }

    private static ObjectNode object(String name, String value) {
        return VendorAnswer.object().put(name, value);
    }

    private static long id(VendorRecord company) {
        return company.id() % COMPANIES;
    }

    /** The item of an industry or a place. */
    private static String word(String text) {
        return "Q" + (WORDS_FROM + (new Draws(0).bits("item", text) >>> 34));
    }

    private static VendorAnswer error(String code) {
        ObjectNode answer = VendorAnswer.object();
        answer.putObject("error").put("code", code).put("info", code);
        return VendorAnswer.json(200, answer);
    }
}
