package io.leadwright.http.api;

import io.leadwright.http.format.Times;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Errors as the reference writes them. */
final class Problems {

    private static final String API_VERSION = "2.0";

    private final Supplier<Instant> clock;
    private final String documentation;

    Problems(Supplier<Instant> clock, String documentation) {
        this.clock = clock;
        this.documentation = documentation;
    }

    /** An error that needs no more than its code and a sentence. */
    ApiResponse plain(int status, String code, String message) {
        return problem(status, code, message, nothing -> {});
    }

    /** The caller may not do this. */
    ApiResponse denied(Permission permission, LeadApi.Caller caller) {
        return problem(403, "PERMISSION_DENIED", "Insufficient permissions for " + permission.doing(), json -> {
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

    /** Parameters that were refused, each with what it must be. */
    ApiResponse invalid(Map<String, String> rules) {
        return problem(400, "VALIDATION_ERROR", "Invalid query parameters", json -> {
            json.writeObjectFieldStart("details");
            json.writeObjectFieldStart("invalidParams");
            for (Map.Entry<String, String> rule : rules.entrySet()) {
                json.writeStringField(rule.getKey(), rule.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** A failure on our side, to be found in the log by its id. */
    ApiResponse failure(int status, String code, String message, String correlationId) {
        return problem(status, code, message, json -> {
            json.writeObjectFieldStart("details");
            json.writeStringField("correlationId", correlationId);
            json.writeEndObject();
        });
    }

    private ApiResponse problem(int status, String code, String message, Json.Members more) {
        String timestamp = Times.text(clock.get().truncatedTo(ChronoUnit.SECONDS));
        return ApiResponse.json(status, Json.object(json -> {
            json.writeBooleanField("error", true);
            json.writeStringField("code", code);
            json.writeStringField("message", message);
            json.writeStringField("version", API_VERSION);
            json.writeStringField("timestamp", timestamp);
            more.write(json);
        }));
    }
}
