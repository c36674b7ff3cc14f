package io.leadwright.http.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwright.http.format.Rules;
import io.leadwright.http.format.Times;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Errors as the reference writes them. */
final class Problems {

    /** The API's version, which errors carry. */
    static final String API_VERSION = "2.0";

    /** The header that says when to try again, in seconds. */
    static final String RETRY_AFTER = "Retry-After";

    private static final String RETRY_SECONDS = "1";
    /** Somebody has to start the server anew. */
    private static final String RETRY_KEYLESS_SECONDS = "60";

    private static final int RULES_MAX = 100;
    private static final String MORE = "more";

    /** What core names within a field, as if a value could not be told from its field. */
    private static final Pattern SUBJECT = Pattern.compile("^an? [a-z]++ must ");

    private final Supplier<Instant> clock;
    private final String documentation;

    Problems(Supplier<Instant> clock, String documentation) {
        this.clock = clock;
        this.documentation = documentation;
    }

    /** An error that needs no more than its code and a sentence. */
    ApiResponse plain(ProblemCode code, String message) {
        return problem(code, message, nothing -> {});
    }

    /** There is no lead of this id. */
    ApiResponse missing() {
        return plain(ProblemCode.NOT_FOUND, "There is no lead of this id");
    }

    /** The caller may not do this. */
    ApiResponse denied(Permission permission, LeadApi.Caller caller) {
        String message = "Insufficient permissions for " + permission.doing();
        return problem(ProblemCode.PERMISSION_DENIED, message, json -> {
            json.writeObjectFieldStart("permissionHelp");
            json.writeStringField("required", permission.code());
            json.writeArrayFieldStart("available");
            for (String held : new TreeSet<>(caller.permissions())) {
                json.writeString(held);
            }
            json.writeEndArray();
            json.writeStringField("documentation", documentation);
            json.writeEndObject();
        });
    }

    /** Everything that is wrong with the parameters, none of which will be asked for any more; empty if nothing is. */
    Optional<ApiResponse> invalid(Params params) {
        return invalid(params, new Rules());
    }

    /** Everything that is wrong with the parameters and the body; empty if nothing is. */
    Optional<ApiResponse> invalid(Params params, Rules body) {
        return invalid(params, body, List.of());
    }

    /** Everything that is wrong with the parameters, the body and the leads in it; empty if nothing is. */
    Optional<ApiResponse> invalid(Params params, Rules body, List<LeadError> leads) {
        Map<String, String> rules = new LinkedHashMap<>(params.invalid());
        String what = rules.isEmpty() ? "Invalid request body" : "Invalid query parameters";
        body.byField().forEach((field, rule) -> rules.putIfAbsent(field, sentence(rule)));
        if (!leads.isEmpty()) {
            return Optional.of(invalid("Invalid lead data for enrichment", leads, rules));
        }
        return rules.isEmpty() ? Optional.empty() : Optional.of(invalid(what, leads, rules));
    }

    /** The body was refused by what it was to change. */
    ApiResponse invalid(Rules body) {
        Map<String, String> rules = new LinkedHashMap<>();
        body.byField().forEach((field, rule) -> rules.put(field, sentence(rule)));
        return invalid("Invalid request body", List.of(), rules);
    }

    private ApiResponse invalid(String message, List<LeadError> leads, Map<String, String> broken) {
        Map<String, String> rules = few(broken);
        return problem(ProblemCode.VALIDATION_ERROR, message, json -> {
            json.writeObjectFieldStart("details");
            if (!leads.isEmpty()) {
                errors(json, leads);
            }
            if (!rules.isEmpty()) {
                json.writeObjectFieldStart("invalidParams");
                for (Map.Entry<String, String> rule : rules.entrySet()) {
                    json.writeStringField(rule.getKey(), rule.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        });
    }

    private static void errors(JsonGenerator json, List<LeadError> leads) throws IOException {
        json.writeArrayFieldStart("errors");
        for (LeadError error : leads) {
            json.writeStartObject();
            json.writeNumberField("index", error.index());
            json.writeStringField("message", error.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The first of many: an answer must not outgrow what it answers. */
    private static Map<String, String> few(Map<String, String> rules) {
        if (rules.size() <= RULES_MAX) {
            return rules;
        }
        Map<String, String> few = new LinkedHashMap<>();
        rules.entrySet().stream()
                .filter(rule -> !rule.getKey().equals(MORE))
                .limit(RULES_MAX)
                .forEach(rule -> few.put(rule.getKey(), rule.getValue()));
        few.put(MORE, "and " + (rules.size() - few.size()) + " more");
        return few;
    }

    /** A rule as clients read it: {@code Must …}, whatever part of the field core names before. */
    static String sentence(String rule) {
        String must = SUBJECT.matcher(rule).replaceFirst("must ");
        return Character.toUpperCase(must.charAt(0)) + must.substring(1);
    }

    /** Somebody else has the id or a key of this lead. */
    ApiResponse taken(LeadId by, LeadField key) {
        return problem(ProblemCode.LEAD_EXISTS, "Another lead has this " + key.jsonName(), json -> {
            json.writeObjectFieldStart("details");
            json.writeStringField("id", by.value());
            json.writeStringField("key", key.jsonName());
            json.writeEndObject();
        });
    }

    /** The person wants to be left alone, and does not become a lead. */
    ApiResponse suppressed() {
        return plain(ProblemCode.PERSON_SUPPRESSED, "This person wants to be left alone");
    }

    /** The idempotency key belongs to a request that asked for something else. */
    ApiResponse keyReused() {
        return plain(ProblemCode.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was given to another request");
    }

    /** There is no room for a request at this moment. */
    ApiResponse busy(String message) {
        return plain(ProblemCode.SERVICE_UNAVAILABLE, message).with(RETRY_AFTER, RETRY_SECONDS);
    }

    /** The storage or the memory fails us, perhaps not for long; to be found in the log by its id. */
    ApiResponse unavailable(String message, String correlationId) {
        return failure(ProblemCode.SERVICE_UNAVAILABLE, message, correlationId).with(RETRY_AFTER, RETRY_SECONDS);
    }

    /** It cannot be told who wants to be left alone until the server is given the key; to be found in the log by its id. */
    ApiResponse keyless(String correlationId) {
        String message = "The server lacks the key by which people are told who want to be left alone";
        return failure(ProblemCode.SUPPRESSION_KEY_MISSING, message, correlationId)
                .with(RETRY_AFTER, RETRY_KEYLESS_SECONDS);
    }

    /** A failure on our side, to be found in the log by its id. */
    ApiResponse failure(ProblemCode code, String message, String correlationId) {
        return problem(code, message, json -> {
            json.writeObjectFieldStart("details");
            json.writeStringField("correlationId", correlationId);
            json.writeEndObject();
        });
    }

    /** How many whole seconds there are until this time: never too few, and at least one. */
    long secondsUntil(Instant time) {
        Duration wait = Duration.between(clock.get(), time);
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }

    /** An error that says more than its code and a sentence. */
    ApiResponse problem(ProblemCode code, String message, Json.Members more) {
        String timestamp = Times.text(clock.get().truncatedTo(ChronoUnit.SECONDS));
        return ApiResponse.json(code.status(), Json.object(json -> {
            json.writeBooleanField("error", true);
            json.writeStringField("code", code.name());
            json.writeStringField("message", message);
            json.writeStringField("version", API_VERSION);
            json.writeStringField("timestamp", timestamp);
            more.write(json);
        }));
    }
}
