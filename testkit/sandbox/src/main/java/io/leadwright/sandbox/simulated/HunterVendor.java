package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwright.sandbox.simulated.VendorRecords.Clues;
import java.util.List;
import java.util.Optional;

/** Hunter's interface, version 2: enrichment by address or page, the e-mail finder and the verifier. */
final class HunterVendor implements SimulatedVendor {

    private static final int FOUND_SCORE = 97;

    private final VendorRecords records;
    private final HunterJson json;

    HunterVendor(VendorRecords records) {
        this.records = records;
        this.json = new HunterJson(records);
    }

    @Override
    public VendorAnswer answer(VendorCall call) {
        Optional<String> key = call.header("x-api-key").or(call::bearer).or(() -> call.parameter("api_key"));
        if (!VendorCall.isGood(key)) {
            return error(401, "authentication_failed", "No user found for the API key supplied");
        } else if (!call.method().equals("GET")) {
            return error(404, "not_found", "The requested resource does not exist.");
        }
        return switch (call.path()) {
            case "/combined/find" -> combined(call);
            case "/people/find" -> person(call);
            case "/companies/find" -> company(call);
            case "/email-finder" -> finder(call);
            case "/email-verifier" -> verifier(call);
            default -> error(404, "not_found", "The requested resource does not exist.");
        };
    }

    @Override
    public VendorAnswer throttled() {
        return error(429, "too_many_requests", "You have reached the rate limit of this endpoint.");
    }

    private VendorAnswer combined(VendorCall call) {
        Optional<VendorRecord> person = find(call);
        Optional<VendorRecord> company = person.flatMap(records::employer)
                .or(() -> call.parameter("email")
                        .map(email -> email.substring(email.indexOf('@') + 1))
                        .flatMap(records::company));
        if (isUnasked(call)) {
            return error(400, "wrong_params", "You are missing the email or linkedin_handle parameter");
        } else if (person.isEmpty() && company.isEmpty()) {
            return noPerson();
        }
        ObjectNode both = VendorAnswer.object();
        both.set("person", person.map(json::person).orElse(null));
        both.set("company", company.map(json::company).orElse(null));
        return data(both, call);
    }

    private VendorAnswer person(VendorCall call) {
        return isUnasked(call)
                ? error(400, "wrong_params", "You are missing the email or linkedin_handle parameter")
                : find(call).map(person -> data(json.person(person), call)).orElseGet(HunterVendor::noPerson);
    }

    private VendorAnswer company(VendorCall call) {
        Optional<String> domain = call.parameter("domain");
        if (domain.isEmpty()) {
            return error(400, "wrong_params", "You are missing the domain parameter");
        }
        return records.company(Domains.of(domain.get()))
                .map(company -> data(json.company(company), call))
                .orElseGet(() -> error(404, "not_found", "No company was found for the given domain."));
    }

    /** Not found is an answer too: with the names that were asked for, and no address. */
    private VendorAnswer finder(VendorCall call) {
        Optional<String> domain = call.parameter("domain");
        Optional<String> company = call.parameter("company");
        Optional<String> handle = call.parameter("linkedin_handle");
        Optional<String> name = call.parameter("first_name")
                .flatMap(first -> call.parameter("last_name").map(last -> first + " " + last))
                .or(() -> call.parameter("full_name"));
        if (domain.isEmpty() && company.isEmpty() && handle.isEmpty()) {
            return error(400, "wrong_params", "You are missing the domain or company parameter");
        } else if (name.isEmpty() && handle.isEmpty()) {
            return error(400, "wrong_params", "You are missing the first name, last name or full name parameter");
        }
        Optional<VendorRecord> person = records.person(
                new Clues(Optional.empty(), handle.map(HunterVendor::page), name, company, domain.map(Domains::of)));
        Optional<VendorRecord> mailed =
                person.filter(one -> one.text(WorldField.EMAIL).isPresent());
        return data(
                mailed.map(one -> json.found(one, FOUND_SCORE))
                        .orElseGet(() ->
                                HunterJson.notFound(call.parameter("first_name"), call.parameter("last_name"), domain)),
                call);
    }

    private VendorAnswer verifier(VendorCall call) {
        Optional<String> email = call.parameter("email");
        if (email.isEmpty()) {
            return error(400, "wrong_params", "You are missing the email parameter");
        }
        boolean valid = records.by(WorldField.EMAIL, email.get()).isPresent();
        return data(
                VendorAnswer.object()
                        .put("status", valid ? "valid" : "unknown")
                        .put("result", valid ? "deliverable" : "risky")
                        .put("score", valid ? 100 : 50)
                        .put("email", email.get())
                        .put("regexp", true)
                        .put("gibberish", false)
                        .put("disposable", false)
                        .put("webmail", false)
                        .put("smtp_check", valid)
                        .put("accept_all", false)
                        .put("block", false),
                call);
    }

    private Optional<VendorRecord> find(VendorCall call) {
        return call.parameter("email")
                .flatMap(email -> records.by(WorldField.EMAIL, email))
                .or(() -> call.parameter("linkedin_handle")
                        .flatMap(handle -> records.by(WorldField.LINKEDIN, page(handle))));
    }

    private static boolean isUnasked(VendorCall call) {
        return call.parameter("email")
                .or(() -> call.parameter("linkedin_handle"))
                .isEmpty();
    }

    private static String page(String handle) {
        return "https://linkedin.com/in/" + handle;
    }

    private static VendorAnswer data(ObjectNode data, VendorCall call) {
        ObjectNode answer = VendorAnswer.object();
        answer.set("data", data);
        ObjectNode params = answer.putObject("meta").putObject("params");
        for (String name : List.of("email", "linkedin_handle", "domain", "company", "first_name", "last_name")) {
            call.parameter(name).ifPresent(value -> params.put(name, value));
        }
        return VendorAnswer.json(200, answer);
    }

    private static VendorAnswer noPerson() {
        return error(404, "not_found", "No person was found for the given email address.");
    }

    private static VendorAnswer error(int code, String id, String details) {
        ObjectNode answer = VendorAnswer.object();
        answer.putArray("errors").addObject().put("id", id).put("code", code).put("details", details);
        return VendorAnswer.json(code, answer);
    }
}
