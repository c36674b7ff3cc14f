package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** GLEIF's API, version 1: records by the legal name, of which any word may fit, and by the LEI. */
final class GleifVendor implements SimulatedVendor {

    private static final String RECORDS = "/lei-records";
    private static final int PAGE = 10;

    private static final Map<String, String> COUNTRIES = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH),
                    Function.identity(),
                    (one, other) -> one));

    private final VendorRecords records;

    GleifVendor(VendorRecords records) {
        this.records = records;
    }

    @Override
    public VendorAnswer answer(VendorCall call) {
        if (call.isGet(RECORDS)) {
            return search(call);
        }
        String lei = call.path().startsWith(RECORDS + "/") ? call.path().substring(RECORDS.length() + 1) : "";
        return registered()
                .filter(company -> call.method().equals("GET") && lei(company).equals(lei))
                .findFirst()
                .map(company -> {
                    ObjectNode answer = VendorAnswer.object();
                    answer.set("data", item(company));
                    return answer(200, answer);
                })
                .orElseGet(() -> error(404, "Not Found", "The requested resource was not found."));
    }

    @Override
    public VendorAnswer throttled() {
        return error(429, "Too Many Requests", "Too many requests.");
    }

    private VendorAnswer search(VendorCall call) {
        String wanted =
                WorldField.fold(call.parameter("filter[entity.legalName]").orElse(""));
        int size = call.parameter("page[size]").map(Integer::valueOf).orElse(PAGE);
        List<VendorRecord> hits = registered()
                .filter(company -> Stream.of(wanted.split(" ")).anyMatch(WorldField.fold(name(company))::contains))
                .toList();
        ObjectNode answer = VendorAnswer.object();
        answer.putObject("meta")
                .putObject("pagination")
                .put("currentPage", 1)
                .put("perPage", size)
                .put("total", hits.size())
                .put("lastPage", Math.max(1, (hits.size() + size - 1) / size));
        ArrayNode data = answer.putArray("data");
        hits.stream().limit(size).map(GleifVendor::item).forEach(data::add);
        return answer(200, answer);
    }

    /** Who has no LEI is not in the index. */
    private Stream<VendorRecord> registered() {
        return records.companies().stream().filter(company -> !lei(company).isEmpty());
    }

    private static ObjectNode item(VendorRecord company) {
        ObjectNode item = VendorAnswer.object().put("type", "lei-records").put("id", lei(company));
        ObjectNode attributes = item.putObject("attributes").put("lei", lei(company));
        ObjectNode entity = attributes.putObject("entity");
        entity.putObject("legalName").put("name", name(company)).put("language", "en");
        entity.putArray("otherNames");
        Place place = Place.of(company.text(WorldField.HEADQUARTERS));
        boolean isState = place.country() == null && place.state() != null;
        entity.putObject("headquartersAddress")
                .put("city", place.city())
                .put("region", isState ? "US-" + place.state() : null)
                .put("country", isState ? "US" : COUNTRIES.get(String.valueOf(place.country())))
                .putArray("addressLines");
        entity.put("registeredAs", company.text(WorldField.REGISTRATION_NUMBER).orElse(null))
                .put("category", "GENERAL")
                .put("status", "ACTIVE")
                .put(
                        "creationDate",
                        company.text(WorldField.REGISTERED_ON)
                                .map(day -> day + "T00:00:00Z")
                                .orElse(null));
        attributes.putObject("registration").put("status", "ISSUED").put("corroborationLevel", "FULLY_CORROBORATED");
        attributes.putNull("bic");
        return item;
    }

    private static String lei(VendorRecord company) {
        return company.text(WorldField.LEI).orElse("");
    }

    private static String name(VendorRecord company) {
        Optional<String> legal = company.text(WorldField.LEGAL_NAME);
        return legal.or(() -> company.text(WorldField.NAME)).orElse("");
    }

    private static VendorAnswer error(int status, String title, String detail) {
        ObjectNode answer = VendorAnswer.object();
        answer.putArray("errors")
                .addObject()
                .put("status", Integer.toString(status))
                .put("title", title)
                .put("detail", detail);
        return answer(status, answer);
    }

    private static VendorAnswer answer(int status, ObjectNode body) {
        return VendorAnswer.json(status, body).as("application/vnd.api+json");
    }
}
