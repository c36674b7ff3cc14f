package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwright.sandbox.simulated.VendorRecords.Clues;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * ZoomInfo's GTM interface: tokens for credentials, people and companies, 25 at once. A batch is answered in an order of the
 * vendor's own, for what belongs together is said by {@code meta.input} alone.
 */
final class ZoomInfoVendor implements SimulatedVendor {

    private static final String JSON_API = "application/vnd.api+json";
    private static final String TOKEN = "simulated-zoominfo-token";
    private static final int BATCH_MAX = 25;
    private static final int TOKEN_SECONDS = 3_600;

    private final VendorRecords records;

    ZoomInfoVendor(VendorRecords records) {
        this.records = records;
    }

    @Override
    public VendorAnswer answer(VendorCall call) {
        if (call.isPost("/oauth/v1/token")) {
            return token(call);
        } else if (call.bearer().filter(TOKEN::equals).isEmpty()) {
            return error(401, "ZI0001", "Your session has expired. Please provide a valid token and try again.");
        }
        JsonNode attributes = call.json().path("data").path("attributes");
        if (call.isPost("/data/v1/contacts/enrich")) {
            return batch(attributes, "matchPersonInput", ZoomInfoJson.CONTACT_FIELDS, this::contact);
        } else if (call.isPost("/data/v1/companies/enrich")) {
            return batch(attributes, "matchCompanyInput", ZoomInfoJson.COMPANY_FIELDS, this::company);
        }
        return error(404, "ZI0404", "The requested resource does not exist.");
    }

    @Override
    public VendorAnswer throttled() {
        return error(429, "ZI0004", "You have exceeded the rate limit for this resource. Please try again later.");
    }

    private static VendorAnswer token(VendorCall call) {
        boolean known = call.parameter("grant_type")
                .filter("client_credentials"::equals)
                .isPresent();
        boolean good = basic(call)
                .or(() -> call.parameter("client_id")
                        .flatMap(id -> call.parameter("client_secret").map(secret -> List.of(id, secret))))
                .filter(pair -> pair.stream().allMatch(text -> VendorCall.isGood(Optional.of(text))))
                .isPresent();
        if (!good || !known) {
            return VendorAnswer.json(
                    good ? 400 : 401,
                    VendorAnswer.object()
                            .put("error", good ? "unsupported_grant_type" : "invalid_client")
                            .put("error_description", "Client authentication failed."));
        }
        return VendorAnswer.json(
                200,
                VendorAnswer.object()
                        .put("access_token", TOKEN)
                        .put("token_type", "Bearer")
                        .put("expires_in", TOKEN_SECONDS)
                        .put("scope", "api:data:contact api:data:company"));
    }

    /** Name and password, neither of them empty. */
    private static Optional<List<String>> basic(VendorCall call) {
        try {
            return call.header("authorization")
                    .filter(text -> text.startsWith("Basic "))
                    .map(text -> new String(Base64.getDecoder().decode(text.substring(6)), StandardCharsets.UTF_8))
                    .filter(pair -> pair.matches("[^:]+:.+"))
                    .map(pair -> List.of(pair.split(":", 2)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private VendorAnswer batch(
            JsonNode attributes, String inputs, Set<String> fields, Function<JsonNode, Optional<ObjectNode>> find) {
        JsonNode asked = attributes.path(inputs);
        Set<String> wanted = new LinkedHashSet<>();
        attributes.path("outputFields").forEach(field -> wanted.add(field.asText()));
        Optional<String> unknown = wanted.stream()
                .filter(field -> !ZoomInfoJson.isKnown(field, fields))
                .findFirst();
        if (!asked.isArray() || asked.isEmpty() || asked.size() > BATCH_MAX) {
            return invalid("PFAPI0002", inputs + " must have from 1 to " + BATCH_MAX + " entries");
        } else if (wanted.isEmpty()) {
            return invalid("PFAPI0003", "outputFields is required");
        } else if (unknown.isPresent()) {
            return invalid("PFAPI0009", "Invalid field '" + unknown.get() + "' requested in query");
        }
        List<ObjectNode> answers = new ArrayList<>();
        asked.forEach(input -> answers.add(answer(input, wanted, find.apply(input))));
        Collections.reverse(answers);
        ObjectNode answer = VendorAnswer.object();
        answer.putArray("data").addAll(answers);
        return VendorAnswer.json(200, answer).as(JSON_API);
    }

    private static ObjectNode answer(JsonNode input, Set<String> wanted, Optional<ObjectNode> found) {
        ObjectNode one =
                found.orElseGet(() -> VendorAnswer.object().put("id", "0").put("type", "NoMatch"));
        if (one.get("attributes") instanceof ObjectNode attributes) {
            ZoomInfoJson.retain(attributes, wanted);
        }
        one.putObject("meta")
                .put("matchStatus", found.isPresent() ? "FULL_MATCH" : "NO_MATCH")
                .set("input", input);
        return one;
    }

    private Optional<ObjectNode> contact(JsonNode input) {
        Optional<String> name = text(input, "firstName")
                .flatMap(first -> text(input, "lastName").map(last -> first + " " + last))
                .or(() -> text(input, "fullName"));
        return records.person(new Clues(
                        text(input, "emailAddress"),
                        text(input, "externalURL"),
                        name,
                        text(input, "companyName"),
                        text(input, "companyWebsite").map(Domains::of)))
                .map(person -> ZoomInfoJson.contact(person, records.employer(person)));
    }

    private Optional<ObjectNode> company(JsonNode input) {
        return Stream.of(
                        text(input, "companyWebsite").map(Domains::of).flatMap(records::company),
                        text(input, "companyName").flatMap(records::companyNamed))
                .flatMap(Optional::stream)
                .findFirst()
                .map(company -> ZoomInfoJson.company(company));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name).asText("").strip()).filter(text -> !text.isEmpty());
    }

    /** The shape of its documentation's pages. */
    private static VendorAnswer invalid(String code, String message) {
        ObjectNode answer = VendorAnswer.object();
        answer.putObject("error")
                .put("code", code)
                .put("message", message)
                .put("status", 400)
                .put("requestId", "req_0000000001")
                .put("retryable", false);
        return VendorAnswer.json(400, answer);
    }

    /** The shape of its API description. */
    private static VendorAnswer error(int status, String code, String detail) {
        ObjectNode answer = VendorAnswer.object().put("title", code).put("detail", detail);
        answer.putArray("errors")
                .addObject()
                .put("id", "00000000-0000-4000-8000-00000000e001")
                .put("code", code)
                .put("title", code)
                .put("detail", detail)
                .put("status", Integer.toString(status));
        return VendorAnswer.json(status, answer).as(JSON_API);
    }
}
