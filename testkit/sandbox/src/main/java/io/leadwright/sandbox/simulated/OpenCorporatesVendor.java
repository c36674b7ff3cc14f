package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** OpenCorporates' interface, version 0.4: companies by name, in one register that all stand in. */
final class OpenCorporatesVendor implements SimulatedVendor {

    private static final String JURISDICTION = "xx";
    private static final int PAGE_SIZE = 30;

    private final VendorRecords records;

    OpenCorporatesVendor(VendorRecords records) {
        this.records = records;
    }

    @Override
    public VendorAnswer answer(VendorCall call) {
        if (!VendorCall.isGood(call.parameter("api_token"))) {
            return error(401, "Invalid Api Token");
        } else if (!call.isGet("/companies/search")) {
            return error(404, "Not Found");
        }
        Optional<VendorRecord> found = call.parameter("q")
                .flatMap(records::companyNamed)
                .filter(company -> company.text(WorldField.REGISTRATION_NUMBER).isPresent());
        int count = found.isPresent() ? 1 : 0;
        ObjectNode answer = VendorAnswer.object().put("api_version", "0.4");
        ObjectNode results = answer.putObject("results")
                .put("page", 1)
                .put("per_page", PAGE_SIZE)
                .put("total_pages", count)
                .put("total_count", count);
        ArrayNode companies = results.putArray("companies");
        found.ifPresent(company -> companies.addObject().set("company", json(company)));
        return VendorAnswer.json(200, answer);
    }

    @Override
    public VendorAnswer throttled() {
        return error(403, "API rate limit exceeded");
    }

    /** It is found by its name, and so has one. */
    private static ObjectNode json(VendorRecord company) {
        String number = company.text(WorldField.REGISTRATION_NUMBER).orElse("");
        return VendorAnswer.object()
                .put(
                        "name",
                        company.text(WorldField.LEGAL_NAME)
                                .or(() -> company.entry().text(WorldField.NAME))
                                .orElse(null))
                .put("company_number", number)
                .put("jurisdiction_code", JURISDICTION)
                .put(
                        "incorporation_date",
                        company.text(WorldField.REGISTERED_ON).orElse(null))
                .putNull("dissolution_date")
                .putNull("branch")
                .put("inactive", false)
                .put("current_status", "Active")
                .putNull("retrieved_at")
                .put("opencorporates_url", "https://opencorporates.com/companies/" + JURISDICTION + "/" + number)
                .putNull("restricted_for_marketing");
    }

    private static VendorAnswer error(int status, String message) {
        ObjectNode answer = VendorAnswer.object();
        answer.putObject("error").put("message", message);
        return VendorAnswer.json(status, answer);
    }
}
