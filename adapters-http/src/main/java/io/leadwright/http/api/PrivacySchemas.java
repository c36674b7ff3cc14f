package io.leadwright.http.api;

import static io.leadwright.http.api.AnswerSchemas.named;
import static io.leadwright.http.api.AnswerSchemas.success;

import io.leadwright.http.openapi.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people may ask and are answered, as clients are told of it. */
final class PrivacySchemas {

    static final String PERSON = "Person";
    static final String SUPPRESSED = "SuppressedAnswer";
    static final String LIFTED = "LiftedAnswer";
    static final String ERASED = "ErasedAnswer";
    static final String EXPORTED = "ExportedAnswer";

    private PrivacySchemas() {}

    /** The schemas by their names. */
    static Map<String, Schema> all() {
        Map<String, Schema> all = new LinkedHashMap<>();
        Schema truth = Schema.type("boolean");
        all.put(PERSON, PersonBody.schema());
        all.put(SUPPRESSED, success(named("suppressed", Schema.always(true)), Map.of()));
        all.put(LIFTED, success(named("lifted", truth), Map.of()));
        all.put(EXPORTED, success(PersonalJson.schema(), Map.of()));
        all.put(
                ERASED,
                success(
                        named(
                                "leads", Schema.count(),
                                "merges", Schema.count(),
                                "authorships", Schema.count(),
                                "dossiers", Schema.count(),
                                "claims", Schema.count(),
                                "answers", Schema.count()),
                        Map.of()));
        return all;
    }
}
