package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwright.sandbox.simulated.VendorRecords.Clues;
import java.util.Optional;
import java.util.function.Function;

/** Apollo's interface of August 2026: people, ten at once, and organizations; everybody found is a saved contact. */
final class ApolloVendor implements SimulatedVendor {

    private static final int BATCH_MAX = 10;

    private final VendorRecords records;
    private final ApolloJson json;

    ApolloVendor(VendorRecords records, ApolloJson json) {
        this.records = records;
        this.json = json;
    }

    @Override
    public VendorAnswer answer(VendorCall call) {
        if (!VendorCall.isGood(call.header("x-api-key").or(call::bearer))) {
            return VendorAnswer.text(
                    401,
                    "Invalid API key. See https://docs.apollo.io/reference/authentication for how to authenticate.");
        } else if (call.isPost("/people/match")) {
            return one(call);
        } else if (call.isPost("/people/bulk_match")) {
            return many(call.json().path("details"));
        } else if (call.isGet("/organizations/enrich")) {
            return organization(call);
        }
        return VendorAnswer.json(404, VendorAnswer.object().put("error", "Not Found"));
    }

    @Override
    public VendorAnswer throttled() {
        return VendorAnswer.json(
                429,
                VendorAnswer.object()
                        .put("message", "The maximum number of api calls allowed is 1000 times per minute."));
    }

    /** By parameters, as it is documented; many clients send them as the body, and are understood. */
    private VendorAnswer one(VendorCall call) {
        JsonNode body = call.json();
        ObjectNode answer = VendorAnswer.object();
        answer.set(
                "person",
                find(name -> call.parameter(name).or(() -> text(body, name)))
                        .map(json::person)
                        .orElse(null));
        return VendorAnswer.json(
                200, answer.put("request_id", new Draws(0).bits(call.query().toString(), call.body())));
    }

    private VendorAnswer many(JsonNode details) {
        if (!details.isArray()) {
            return failed("INVALID_REQUEST", "invalid request, missing details");
        }
        if (details.size() > BATCH_MAX) {
            return failed("RECORD_LIMIT_EXCEEDED", "cannot enrich more than 10 in a single request");
        }
        ArrayNode matches = VendorAnswer.object().arrayNode();
        int found = 0;
        for (JsonNode detail : details) {
            Optional<VendorRecord> person = find(name -> text(detail, name));
            matches.add(person.map(json::person).orElse(null));
            found += person.isPresent() ? 1 : 0;
        }
        ObjectNode answer = VendorAnswer.object()
                .put("status", "success")
                .putNull("error_code")
                .putNull("error_message")
                .put("total_requested_enrichments", details.size())
                .put("unique_enriched_records", found)
                .put("missing_records", details.size() - found)
                .put("credits_consumed", found);
        answer.set("matches", matches);
        return VendorAnswer.json(200, answer.put("request_id", new Draws(0).bits(details.toString())));
    }

    private VendorAnswer organization(VendorCall call) {
        Optional<String> domain = call.parameter("domain").or(() -> call.parameter("website"));
        Optional<String> name = call.parameter("name");
        if (domain.isEmpty() && name.isEmpty()) {
            return VendorAnswer.json(422, VendorAnswer.object().put("error", "Required parameter 'domain' missing"));
        }
        ObjectNode answer = VendorAnswer.object();
        answer.set(
                "organization",
                domain.map(Domains::of)
                        .flatMap(records::company)
                        .or(() -> name.flatMap(records::companyNamed))
                        .map(company -> json.organization(Optional.of(company), company.text(WorldField.NAME)))
                        .orElse(null));
        return VendorAnswer.json(200, answer);
    }

    private Optional<VendorRecord> find(Function<String, Optional<String>> said) {
        Optional<String> fullName = said.apply("first_name")
                .flatMap(first -> said.apply("last_name").map(last -> first + " " + last))
                .or(() -> said.apply("name"));
        return records.person(new Clues(
                said.apply("email"),
                said.apply("linkedin_url"),
                fullName,
                said.apply("organization_name"),
                said.apply("domain").map(Domains::of)));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name).asText("").strip()).filter(text -> !text.isEmpty());
    }

    private static VendorAnswer failed(String code, String message) {
        return VendorAnswer.json(
                400,
                VendorAnswer.object()
                        .put("status", "failed")
                        .put("error_code", code)
                        .put("error_message", message));
    }
}
