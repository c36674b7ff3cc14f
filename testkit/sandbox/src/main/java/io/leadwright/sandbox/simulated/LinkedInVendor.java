package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** LinkedIn's versioned interface, as far as it finds organisations by the domain of their mail, for who administers none. */
final class LinkedInVendor implements SimulatedVendor {

    private static final int PAGE_SIZE = 10;

    private final VendorRecords records;

    LinkedInVendor(VendorRecords records) {
        this.records = records;
    }

    @Override
    public VendorAnswer answer(VendorCall call) {
        if (!VendorCall.isGood(call.bearer())) {
            return error(401, 65_600, "Invalid access token");
        } else if (!call.isGet("/rest/organizations")) {
            return error(403, 100, "Not enough permissions to access: " + call.path());
        }
        Optional<String> domain = call.parameter("emailDomain")
                .filter(asked -> "emailDomain".equals(call.query().get("q")));
        if (call.header("linkedin-version").isEmpty() || domain.isEmpty()) {
            return error(400, 0, "A version and a finder with its parameters must be present");
        }
        ObjectNode answer = VendorAnswer.object();
        answer.putObject("paging").put("start", 0).put("count", PAGE_SIZE).putArray("links");
        ArrayNode elements = answer.putArray("elements");
        records.company(domain.get()).ifPresent(company -> put(elements.addObject(), company));
        return VendorAnswer.json(200, answer);
    }

    @Override
    public VendorAnswer throttled() {
        return error(429, 101, "Resource level throttle limit for calls to this resource is reached.");
    }

    private static void put(ObjectNode node, VendorRecord company) {
        node.put("id", company.id()).put("primaryOrganizationType", "NONE");
        company.text(WorldField.NAME).ifPresent(name -> node.put("localizedName", name));
        company.text(WorldField.WEBSITE).ifPresent(site -> node.put("localizedWebsite", site));
        Place place = Place.of(company.text(WorldField.HEADQUARTERS));
        node.putArray("locations")
                .addObject()
                .put("locationType", "HEADQUARTERS")
                .putObject("address")
                .put("city", place.city())
                .put("geographicArea", place.state())
                .put("country", place.country());
    }

    private static VendorAnswer error(int status, int code, String message) {
        return VendorAnswer.json(
                status,
                VendorAnswer.object()
                        .put("serviceErrorCode", code)
                        .put("message", message)
                        .put("status", status));
    }
}
