package io.leadwright.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.Leadwright;
import io.leadwright.http.format.Rules;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Schema;
import io.leadwright.privacy.Erasure;
import io.leadwright.privacy.PersonalData;
import io.leadwright.privacy.Privacy;
import io.leadwright.profile.Subject;
import java.util.Optional;

/** Does what somebody may ask of whoever keeps something of them. Asked again, each of it changes nothing. */
final class PersonAction implements Route.Action {

    static final Operation SUPPRESS = operation(
                    "suppress",
                    "suppressPerson",
                    "Leaves somebody alone: nobody is asked about them, and they are not added")
            .answer(Answer.json(200, "They are on the list", Schema.ref(PrivacySchemas.SUPPRESSED)));

    static final Operation LIFT = operation("lift", "liftPerson", "Takes somebody off the list of who is left alone")
            .answer(Answer.json(200, "Whether they were on the list", Schema.ref(PrivacySchemas.LIFTED)));

    static final Operation ERASE = operation(
                    "erase", "erasePerson", "Leaves somebody alone and deletes what is kept of them")
            .answer(Answer.json(200, "What was deleted", Schema.ref(PrivacySchemas.ERASED)));

    static final Operation EXPORT = operation("export", "exportPerson", "Tells all that is kept of somebody")
            .answer(Answer.json(200, "What is kept", Schema.ref(PrivacySchemas.EXPORTED)));

    private final Leadwright leadwright;
    private final Problems problems;
    private final Deed deed;

    private PersonAction(Leadwright leadwright, Problems problems, Deed deed) {
        this.leadwright = leadwright;
        this.problems = problems;
        this.deed = deed;
    }

    /**
     * What is done.
     *
     * @param isForPhones whether a phone is enough to tell somebody by
     */
    private record Deed(boolean isForPhones, Doing doing) {}

    /** Does it, and says what came of it. */
    @FunctionalInterface
    private interface Doing {
        Json.Members with(Privacy privacy, Subject subject);
    }

    private static Operation operation(String path, String name, String summary) {
        return Operation.of("POST", "/api/v2/privacy/" + path, name, summary)
                .body(JsonBody.described(true, Schema.ref(PrivacySchemas.PERSON)));
    }

    static PersonAction suppressing(Leadwright leadwright, Problems problems) {
        return new PersonAction(leadwright, problems, new Deed(true, (privacy, subject) -> {
            privacy.suppress(subject);
            return json -> json.writeBooleanField("suppressed", true);
        }));
    }

    static PersonAction lifting(Leadwright leadwright, Problems problems) {
        return new PersonAction(leadwright, problems, new Deed(true, (privacy, subject) -> {
            boolean isLifted = privacy.lift(subject);
            return json -> json.writeBooleanField("lifted", isLifted);
        }));
    }

    static PersonAction erasing(Leadwright leadwright, Problems problems) {
        return new PersonAction(
                leadwright, problems, new Deed(false, (privacy, subject) -> written(privacy.erase(subject))));
    }

    static PersonAction exporting(Leadwright leadwright, Problems problems) {
        return new PersonAction(leadwright, problems, new Deed(true, (privacy, subject) -> {
            PersonalData data = privacy.export(subject);
            return json -> PersonalJson.write(json, data);
        }));
    }

    @Override
    public ApiResponse answer(Call call) {
        Rules rules = new Rules();
        JsonNode json = JsonBody.object(call.request(), rules);
        PersonBody body = rules.isEmpty() ? PersonBody.read(json, rules) : PersonBody.NONE;
        if (!deed.isForPhones()) {
            body.requireIdentified(rules);
        }
        Optional<ApiResponse> refusal = problems.invalid(call.params(), rules);
        return refusal.orElseGet(() ->
                Json.success(200, deed.doing().with(call.book(leadwright).privacy(), body.subject())));
    }

    private static Json.Members written(Erasure erasure) {
        return json -> {
            json.writeNumberField("leads", erasure.leads());
            json.writeNumberField("merges", erasure.merges());
            json.writeNumberField("authorships", erasure.authorships());
            json.writeNumberField("dossiers", erasure.dossiers());
            json.writeNumberField("claims", erasure.claims());
            json.writeNumberField("answers", erasure.answers());
        };
    }
}
