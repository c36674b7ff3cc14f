package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;

/** Facebook's Graph API, version 25: companies' pages by their names or numbers, and the search for pages. */
final class FacebookVendor implements SimulatedVendor {

    private static final String SITE = "https://www.facebook.com/";
    private static final Splitter COMMA = Splitter.on(',').omitEmptyStrings();

    private final VendorRecords records;

    FacebookVendor(VendorRecords records) {
        this.records = records;
    }

    @Override
    public VendorAnswer answer(VendorCall call) {
        if (!VendorCall.isGood(call.bearer().or(() -> call.parameter("access_token")))) {
            return error(190, "Error validating access token: The session is invalid.");
        } else if (call.isGet("/pages/search")) {
            return search(call);
        }
        String name = call.path().substring(1);
        return records.companyNumbered(name)
                .or(() -> records.companyCalled(name))
                .map(company -> VendorAnswer.json(200, asked(page(company), call)))
                .orElseGet(() -> error(803, "(#803) Some of the aliases you requested do not exist: " + name));
    }

    @Override
    public VendorAnswer throttled() {
        return error(4, "(#4) Application request limit reached");
    }

    private VendorAnswer search(VendorCall call) {
        Optional<String> query = call.parameter("q");
        if (query.isEmpty()) {
            return error(100, "(#100) The parameter q is required");
        }
        ObjectNode answer = VendorAnswer.object();
        ArrayNode data = answer.putArray("data");
        records.companyNamed(query.get()).ifPresent(company -> data.add(asked(page(company), call)));
        return VendorAnswer.json(200, answer);
    }

    /** The fields that are asked for; without any, its name. */
    private static ObjectNode asked(ObjectNode page, VendorCall call) {
        List<String> fields = COMMA.splitToList(call.parameter("fields").orElse("name"));
        String id = page.path("id").asText();
        return page.retain(fields).put("id", id);
    }

    private static ObjectNode page(VendorRecord company) {
        ObjectNode page = VendorAnswer.object()
                .put("id", Long.toString(company.id()))
                .put("link", SITE + company.id())
                .put("verification_status", "not_verified");
        put(page, "name", company.text(WorldField.NAME));
        put(page, "website", company.text(WorldField.WEBSITE));
        put(page, "category", company.text(WorldField.INDUSTRY));
        put(page, "description", company.text(WorldField.DESCRIPTION));
        put(page, "founded", company.text(WorldField.FOUNDED));
        put(page, "single_line_address", company.text(WorldField.HEADQUARTERS));
        return page;
    }

    private static void put(ObjectNode page, String field, Optional<String> text) {
        text.ifPresent(value -> page.put(field, value));
    }

    /** All of them are 400, limits too. */
    private static VendorAnswer error(int code, String message) {
        ObjectNode answer = VendorAnswer.object();
        answer.putObject("error")
                .put("message", message)
                .put("type", "OAuthException")
                .put("code", code)
                .put("fbtrace_id", "simulated");
        return VendorAnswer.json(400, answer);
    }
}
