package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Clearbit's interface, version 2: people by address, companies by domain. Both of its hosts are one here. */
final class ClearbitVendor implements SimulatedVendor {

    private final VendorRecords records;
    private final ClearbitJson json;

    ClearbitVendor(VendorRecords records) {
        this.records = records;
        this.json = new ClearbitJson(records);
    }

    @Override
    public VendorAnswer answer(VendorCall call) {
        Optional<String> key = call.bearer().or(() -> basic(call));
        if (key.isEmpty()) {
            return error(401, "auth_required", "Authentication is required for this action.");
        } else if (!VendorCall.isGood(key)) {
            return error(401, "invalid_api_key", "Invalid API key provided");
        } else if (call.isGet("/people/find")) {
            return person(call);
        } else if (call.isGet("/combined/find")) {
            return combined(call);
        } else if (call.isGet("/companies/find")) {
            return company(call);
        }
        return error(404, "unknown_route", "Sorry, that route can not be found.");
    }

    @Override
    public VendorAnswer throttled() {
        return error(429, "rate_limit", "Rate limit exceeded.");
    }

    private VendorAnswer person(VendorCall call) {
        return find(call)
                .map(person -> VendorAnswer.json(200, json.person(person)))
                .orElseGet(() -> error(404, "unknown_record", "Unknown person."));
    }

    private VendorAnswer combined(VendorCall call) {
        Optional<VendorRecord> person = find(call);
        Optional<VendorRecord> company = person.flatMap(records::employer)
                .or(() -> call.parameter("email")
                        .map(email -> email.substring(email.indexOf('@') + 1))
                        .flatMap(records::company));
        if (person.isEmpty() && company.isEmpty()) {
            return error(404, "unknown_record", "Unknown person.");
        }
        ObjectNode both = VendorAnswer.object();
        both.set("person", person.map(json::person).orElse(null));
        both.set("company", company.map(ClearbitJson::company).orElse(null));
        return VendorAnswer.json(200, both);
    }

    private VendorAnswer company(VendorCall call) {
        return call.parameter("domain")
                .map(Domains::of)
                .flatMap(records::company)
                .map(company -> VendorAnswer.json(200, ClearbitJson.company(company)))
                .orElseGet(() -> error(404, "unknown_record", "Unknown company."));
    }

    private Optional<VendorRecord> find(VendorCall call) {
        return call.parameter("email").flatMap(email -> records.by(WorldField.EMAIL, email));
    }

    /** The key as user, with an empty password. */
    private static Optional<String> basic(VendorCall call) {
        try {
            return call.header("authorization")
                    .filter(text -> text.startsWith("Basic "))
                    .map(text -> new String(Base64.getDecoder().decode(text.substring(6)), StandardCharsets.UTF_8))
                    .map(pair -> pair.substring(0, (pair + ":").indexOf(':')));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static VendorAnswer error(int status, String type, String message) {
        ObjectNode answer = VendorAnswer.object();
        answer.putObject("error").put("type", type).put("message", message);
        return VendorAnswer.json(status, answer);
    }
}
