package io.leadwright.http.api;

import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.LeadField;
import io.leadwright.score.Segmentation;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is answered, as clients are told of it. */
final class AnswerSchemas {

    static final String LEAD = "LeadAnswer";
    static final String LEADS = "LeadsAnswer";
    static final String COUNTS = "Counts";
    static final String SCORES = "Scores";
    static final String SEGMENTS = "Segments";
    static final String ANALYTICS = "Analytics";
    static final String FUNNEL = "Funnel";
    static final String IMPORTED = "Imported";
    static final String PROBLEM = "Problem";

    private AnswerSchemas() {}

    /** The schemas by their names. */
    static Map<String, Schema> all() {
        Map<String, Schema> all = new LinkedHashMap<>();
        Schema lead = Schema.ref(LeadSchemas.LEAD);
        all.put(LEAD, success(named("lead", lead), Map.of()));
        all.put(
                LEADS,
                success(
                        named("leads", Schema.list(lead), "pagination", pagination()),
                        named("nextCursor", Schema.text())));
        all.put(
                COUNTS,
                success(
                        named(
                                "byStatus", counts(Choice.STATUS.byName().keySet()),
                                "bySource", counts(Choice.SOURCE.byName().keySet()),
                                "byTag", Schema.map(Schema.count())),
                        Map.of()));
        all.put(SCORES, success(named("scores", Schema.list(scored(lead))), Map.of()));
        all.put(
                SEGMENTS,
                success(named("segments", counts(Segmentation.standard().names())), Map.of()));
        all.put(
                ANALYTICS,
                success(
                        named(
                                "total", Schema.count(),
                                "byStatus", counts(Choice.STATUS.byName().keySet()),
                                "conversionRate", Schema.type("number"),
                                "conversionRateDefined", Schema.type("boolean"),
                                "followUpsDue", Schema.count()),
                        Map.of()));
        all.put(FUNNEL, ShowFunnel.schema());
        Schema rejected = Schema.object(named("row", Schema.count(), "errors", Schema.list(Schema.text())), Map.of());
        all.put(
                IMPORTED,
                success(
                        named(
                                "created", Schema.count(),
                                "updated", Schema.count(),
                                "unchanged", Schema.count(),
                                "rejected", Schema.list(rejected)),
                        named(ImportLeads.REJECTED_MORE, Schema.count())));
        all.put(PROBLEM, problem());
        return all;
    }

    static Schema success(Map<String, Schema> all, Map<String, Schema> some) {
        return Schema.object(named("success", Schema.always(true), "data", Schema.object(all, some)), Map.of());
    }

    private static Schema pagination() {
        return Schema.object(
                named(
                        "page", Schema.count().orNull(),
                        "limit", Schema.count(),
                        "total", Schema.count().orNull(),
                        "pages", Schema.count().orNull(),
                        "hasNextPage", Schema.type("boolean"),
                        "hasPrevPage", Schema.type("boolean")),
                Map.of());
    }

    private static Schema scored(Schema lead) {
        Schema part = Schema.object(
                named("rule", Schema.text(), "points", Schema.type("integer"), "evidence", Schema.text()), Map.of());
        return Schema.object(
                named(
                        "lead", lead,
                        "points", Schema.type("integer"),
                        "cap", Schema.count(),
                        "parts", Schema.list(part),
                        "warnings", Schema.list(Schema.text())),
                Map.of());
    }

    private static Schema counts(Collection<String> names) {
        Map<String, Schema> counts = new LinkedHashMap<>();
        names.forEach(name -> counts.put(name, Schema.count()));
        return Schema.object(counts, Map.of());
    }

    private static Schema problem() {
        List<String> codes =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::name).toList();
        Schema help = Schema.object(
                named(
                        "required", Schema.text(),
                        "available", Schema.list(Schema.text()),
                        "documentation", Schema.text()),
                Map.of());
        Schema key = Schema.words(
                List.of(LeadField.ID.jsonName(), LeadField.EMAIL.jsonName(), LeadField.LINKEDIN_URL.jsonName()));
        Schema leadError = Schema.object(named("index", Schema.count(), "message", Schema.text()), Map.of());
        Schema details = Schema.anyOf(
                Schema.holding("invalidParams", Schema.map(Schema.text())),
                Schema.object(
                        named("errors", Schema.list(leadError)), named("invalidParams", Schema.map(Schema.text()))),
                Schema.object(named("id", Schema.text(), "key", key), Map.of()),
                Schema.holding("correlationId", Schema.text()),
                Schema.object(
                        named("remaining", CreditSchemas.amount(), "required", CreditSchemas.amount()),
                        named("upgradeUrl", Schema.text())),
                Schema.object(named("limit", Schema.text(), "resetTime", Schema.time()), Map.of()));
        return Schema.object(
                named(
                        "error", Schema.always(true),
                        "code", Schema.words(codes),
                        "message", Schema.text(),
                        "version", Schema.words(List.of(Problems.API_VERSION)),
                        "timestamp", Schema.time()),
                named("retryAfter", Schema.count(), "details", details, "permissionHelp", help));
    }

    /** Names and schemas by turns, kept in their order. */
    static Map<String, Schema> named(Object... namesAndSchemas) {
        Map<String, Schema> named = new LinkedHashMap<>();
        for (int i = 0; i < namesAndSchemas.length; i += 2) {
            named.put((String) namesAndSchemas[i], (Schema) namesAndSchemas[i + 1]);
        }
        return named;
    }
}
