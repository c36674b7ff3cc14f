package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import io.leadwright.sandbox.simulated.VendorRecords.Clues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Crunchbase's Data API, version 4: searches with predicates, suggestions by name, companies by permalink. */
final class CrunchbaseVendor implements SimulatedVendor {

    private static final String COMPANY = "/entities/organizations/";

    private final VendorRecords records;

    CrunchbaseVendor(VendorRecords records) {
        this.records = records;
    }

    @Override
    public VendorAnswer answer(VendorCall call) {
        if (!VendorCall.isGood(call.header("x-cb-user-key"))) {
            return refused(401, "LA401", "Unauthorized user_key");
        } else if (call.isPost("/searches/organizations")) {
            return organizations(call.json());
        } else if (call.isPost("/searches/people")) {
            return people(call.json());
        } else if (call.isGet("/autocompletes")) {
            return suggestions(call);
        } else if (call.method().equals("GET") && call.path().startsWith(COMPANY)) {
            return company(call);
        }
        return notFound();
    }

    @Override
    public VendorAnswer throttled() {
        return refused(429, "LA429", "Usage limit exceeded");
    }

    private VendorAnswer organizations(JsonNode search) {
        Optional<VendorRecord> found = Optional.ofNullable(values(search).get("website_url domain_eq"))
                .map(Domains::of)
                .flatMap(records::company);
        return found(found.map(company -> entity(company, CrunchbaseJson.brief(company), search)));
    }

    private VendorAnswer people(JsonNode search) {
        Map<String, String> values = values(search);
        Optional<VendorRecord> employer =
                Optional.ofNullable(values.get("primary_organization includes")).flatMap(records::companyCalled);
        Optional<String> name = Optional.ofNullable(values.get("first_name eq"))
                .flatMap(
                        first -> Optional.ofNullable(values.get("last_name eq")).map(last -> first + " " + last));
        return found(employer.flatMap(company -> records.person(new Clues(
                        Optional.empty(),
                        Optional.empty(),
                        name,
                        Optional.empty(),
                        company.entry().text(WorldField.DOMAIN)))
                .map(person -> entity(person, CrunchbaseJson.person(person, company), search))));
    }

    private VendorAnswer suggestions(VendorCall call) {
        return found(call.parameter("query")
                .flatMap(records::companyNamed)
                .map(company -> VendorAnswer.object().set("identifier", CrunchbaseJson.identifier(company))));
    }

    private VendorAnswer company(VendorCall call) {
        List<String> fields =
                Splitter.on(',').splitToList(call.parameter("field_ids").orElse("identifier"));
        return records.companyCalled(call.path().substring(COMPANY.length()))
                .map(company -> VendorAnswer.json(
                        200,
                        VendorAnswer.object()
                                .set(
                                        "properties",
                                        CrunchbaseJson.company(company).retain(fields))))
                .orElseGet(CrunchbaseVendor::notFound);
    }

    private static ObjectNode entity(VendorRecord record, ObjectNode properties, JsonNode search) {
        List<String> fields = StreamSupport.stream(search.path("field_ids").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return VendorAnswer.object()
                .put("uuid", CrunchbaseJson.uuid(record))
                .set("properties", properties.retain(fields));
    }

    /** The first value of each predicate, by its field and operator. */
    private static Map<String, String> values(JsonNode search) {
        Map<String, String> values = new HashMap<>();
        search.path("query")
                .forEach(predicate -> values.put(
                        predicate.path("field_id").asText() + " "
                                + predicate.path("operator_id").asText(),
                        predicate.path("values").path(0).asText()));
        return values;
    }

    private static VendorAnswer found(Optional<? extends JsonNode> one) {
        ArrayNode entities = JsonNodeFactory.instance.arrayNode();
        one.ifPresent(entities::add);
        return VendorAnswer.json(
                200, VendorAnswer.object().put("count", entities.size()).set("entities", entities));
    }

    private static VendorAnswer notFound() {
        return VendorAnswer.json(
                404,
                VendorAnswer.object()
                        .put("error", "requested resource could not be found")
                        .put("code", "CS404"));
    }

    /** A list, whatever it is about. */
    private static VendorAnswer refused(int status, String code, String message) {
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        answer.addObject().put("status", status).put("code", code).put("message", message);
        return VendorAnswer.json(status, answer);
    }
}
