package io.leadwright.http.api;

import static io.leadwright.http.api.AnswerSchemas.named;
import static io.leadwright.http.api.AnswerSchemas.success;

import io.leadwright.enrich.FailureCode;
import io.leadwright.http.openapi.Schema;
import io.leadwright.profile.FieldGroup;
import io.leadwright.profile.ProfileField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What enrichment takes and answers, as clients are told of it. */
final class EnrichSchemas {

    static final String REQUEST = "EnrichRequest";
    static final String ENRICHED = "EnrichAnswer";
    static final String INPUT = "EnrichInput";
    static final String PLAN = "EnrichPlanAnswer";
    static final String FEEDBACK = "EnrichFeedback";
    static final String LEARNED = "EnrichFeedbackAnswer";
    static final String EXPLAINED = "ExplainAnswer";

    private EnrichSchemas() {}

    /** The schemas by their names. */
    static Map<String, Schema> all() {
        Map<String, Schema> all = new LinkedHashMap<>();
        all.put(INPUT, input());
        all.put(REQUEST, request());
        all.put(
                ENRICHED,
                success(
                        named(
                                "enriched", Schema.list(enriched()),
                                "failed", Schema.list(failed()),
                                "creditsUsed", CreditSchemas.amount(),
                                "remainingCredits", CreditSchemas.amount()),
                        Map.of()));
        all.put(PLAN, success(PlanJson.schema(), Map.of()));
        all.put(FEEDBACK, FeedbackBody.schema());
        all.put(LEARNED, success(named("labels", Schema.count(), "learned", Schema.count()), Map.of()));
        all.put(EXPLAINED, success(ExplainJson.schema(), Map.of()));
        return all;
    }

    /** A probability or a share. */
    static Schema share() {
        return Schema.type("number").with("minimum", 0).with("maximum", 1);
    }

    private static Schema input() {
        Map<String, Schema> members = new LinkedHashMap<>();
        LeadInput.FIELDS.forEach(
                field -> members.put(field.jsonName(), Schema.text().orNull()));
        members.put(LeadInput.CLIENT_REF, Schema.text().orNull());
        return Schema.object(Map.of(), members)
                .with("description", "Somebody: an email, a linkedinUrl, or names and company");
    }

    private static Schema request() {
        Schema leads = Schema.list(Schema.ref(INPUT)).with("minItems", 1).with("maxItems", EnrichBody.LEADS_MAX);
        Schema skip = Schema.words(List.of(EnrichBody.SKIP))
                .with("description", "Leads that something is wrong with fail by themselves");
        Schema part = Schema.type("boolean")
                .with("default", false)
                .with("description", "If the credits do not suffice for all, enrich the first for whom they do");
        return Schema.object(
                named(EnrichBody.LEADS, leads),
                named(
                        EnrichOptions.NAME, options().orNull(),
                        EnrichBody.ON_INVALID, skip.orNull(),
                        EnrichBody.ALLOW_PARTIAL, part.orNull()));
    }

    /** What is wanted of somebody. */
    static Schema options() {
        Map<String, Schema> options = new LinkedHashMap<>();
        Schema truth = Schema.type("boolean");
        EnrichOptions.GROUPS
                .keySet()
                .forEach(name -> options.put(name, truth.with("default", true).orNull()));
        Schema fields = Schema.list(Schema.text())
                .with("minItems", 1)
                .with("maxItems", EnrichOptions.FIELDS_MAX)
                .with("description", "Instead of the others: only these, such as title and companyInfo.size");
        options.put(EnrichOptions.FIELDS, fields.orNull());
        return Schema.object(Map.of(), options);
    }

    private static Schema enriched() {
        Schema sources = Schema.list(Schema.text());
        Schema field = Schema.object(
                named("confidence", share(), "sources", sources), named("attributions", Schema.list(Schema.text())));
        return Schema.object(
                named(
                        "input", Schema.ref(INPUT),
                        "enrichedData", data(),
                        "confidence", share(),
                        "sources", sources,
                        "index", Schema.count(),
                        "fields", Schema.map(field),
                        "match", share(),
                        "completeness", share(),
                        "creditsCharged", CreditSchemas.amount()),
                Map.of());
    }

    private static Schema data() {
        Map<String, Schema> always = new LinkedHashMap<>();
        Map<String, Schema> asked = new LinkedHashMap<>();
        Map<String, Schema> company = new LinkedHashMap<>();
        for (ProfileField<?> field : ShownValues.FIELDS) {
            Schema value =
                    field.isMany() ? Schema.list(Schema.text()) : Schema.text().orNull();
            if (EnrichedDataJson.isIdentity(field)) {
                always.put(field.name(), value);
            } else if (field.group() == FieldGroup.COMPANY) {
                company.put(field.name().substring(EnrichedDataJson.COMPANY.length() + 1), value);
            } else if (!EnrichedDataJson.isNested(field)) {
                asked.put(field.name(), value);
            }
        }
        asked.put(EnrichedDataJson.COMPANY, Schema.object(Map.of(), company));
        asked.put(EnrichedDataJson.SOCIAL, Schema.map(Schema.text()));
        return Schema.object(always, asked);
    }

    private static Schema failed() {
        List<String> codes =
                Arrays.stream(FailureCode.values()).map(FailureCode::name).toList();
        Schema attempt = Schema.object(
                named("provider", Schema.text(), "outcome", Schema.text(), "durationMs", Schema.count()), Map.of());
        return Schema.object(
                named(
                        "index", Schema.count(),
                        "input", Schema.ref(INPUT),
                        "code", Schema.words(codes),
                        "message", Schema.text(),
                        "retryable", Schema.type("boolean"),
                        "attempts", Schema.list(attempt)),
                Map.of());
    }
}
