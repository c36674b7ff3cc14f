package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Companies House's public data API: a search that also finds what resembles the name, and entries by number. The world says
 * what a company does in words, for which the register has codes: they are left out.
 */
final class CompaniesHouseVendor implements SimulatedVendor {

    private static final String ENTRY = "/company/";
    private static final int DIGITS = 100_000_000;

    private final VendorRecords records;

    CompaniesHouseVendor(VendorRecords records) {
        this.records = records;
    }

    @Override
    public VendorAnswer answer(VendorCall call) {
        Optional<String> user = user(call);
        if (user.isEmpty()) {
            return refused("Empty Authorization header");
        } else if (!VendorCall.isGood(user)) {
            return refused("Invalid Authorization");
        } else if (call.isGet("/search/companies")) {
            return search(call.parameter("q").orElse(""));
        } else if (call.method().equals("GET") && call.path().startsWith(ENTRY)) {
            return records.companies().stream()
                    .filter(company -> number(company).equals(call.path().substring(ENTRY.length())))
                    .findFirst()
                    .map(company -> VendorAnswer.json(200, entry(company)))
                    .orElseGet(() -> error("company-profile-not-found"));
        }
        return error("resource-not-found");
    }

    @Override
    public VendorAnswer throttled() {
        return VendorAnswer.text(429, "").with("X-Ratelimit-Limit", "600").with("X-Ratelimit-Remain", "0");
    }

    /** The key is the user of Basic authorization, and there is no password. */
    private static Optional<String> user(VendorCall call) {
        return call.header("authorization")
                .filter(text -> text.startsWith("Basic "))
                .map(text -> new String(Base64.getDecoder().decode(text.substring(6)), StandardCharsets.UTF_8))
                .map(text -> text.substring(0, (text + ":").indexOf(':')))
                .filter(text -> !text.isEmpty());
    }

    /** Whatever begins with the same word. */
    private VendorAnswer search(String query) {
        ObjectNode answer = VendorAnswer.object().put("kind", "search#companies");
        ArrayNode items = answer.putArray("items");
        records.companies().stream()
                .filter(company -> firstWord(name(company)).equals(firstWord(query)))
                .forEach(company -> items.addObject()
                        .put("kind", "searchresults#company")
                        .put("title", name(company).toUpperCase(Locale.ROOT))
                        .put("company_number", number(company))
                        .put("company_status", "active")
                        .put("company_type", "ltd")
                        .put(
                                "date_of_creation",
                                company.text(WorldField.REGISTERED_ON).orElse(null)));
        answer.put("total_results", items.size())
                .put("items_per_page", 20)
                .put("start_index", 0)
                .put("page_number", 1);
        return VendorAnswer.json(200, answer);
    }

    private static ObjectNode entry(VendorRecord company) {
        ObjectNode entry = VendorAnswer.object()
                .put("company_name", name(company).toUpperCase(Locale.ROOT))
                .put("company_number", number(company))
                .put("company_status", "active")
                .put("type", "ltd");
        company.text(WorldField.REGISTERED_ON).ifPresent(day -> entry.put("date_of_creation", day));
        company.text(WorldField.HEADQUARTERS).ifPresent(text -> {
            Place place = Place.of(Optional.of(text));
            entry.putObject("registered_office_address")
                    .put("locality", place.city())
                    .put("region", place.state())
                    .put("country", place.country());
        });
        return entry;
    }

    private static String name(VendorRecord company) {
        return company.text(WorldField.LEGAL_NAME)
                .or(() -> company.text(WorldField.NAME))
                .orElse("");
    }

    /** What the world says, or eight digits that are always the same. */
    private static String number(VendorRecord company) {
        return company.text(WorldField.REGISTRATION_NUMBER)
                .orElseGet(() -> String.format(Locale.ROOT, "%08d", company.id() % DIGITS));
    }

    private static String firstWord(String text) {
        return WorldField.fold(text).replaceAll("[^\\p{L}\\p{N}].*", "");
    }

    private static VendorAnswer refused(String error) {
        return VendorAnswer.json(401, VendorAnswer.object().put("error", error).put("type", "ch:service"));
    }

    private static VendorAnswer error(String name) {
        ObjectNode answer = VendorAnswer.object();
        answer.putArray("errors").addObject().put("type", "ch:service").put("error", name);
        return VendorAnswer.json(404, answer);
    }
}
