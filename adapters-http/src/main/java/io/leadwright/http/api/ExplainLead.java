package io.leadwright.http.api;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.enrich.Explanation;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Parameter;
import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.LeadId;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Match;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import java.util.List;
import java.util.Optional;

/** Shows where what is known of a lead comes from; asks nobody, and costs nothing. */
final class ExplainLead implements Route.Action {

    private static final Parameter FIELD = Parameter.query(
            "field", Schema.text(), "The only field to be explained, such as title or companyInfo.size");

    static final Operation OPERATION = Operation.of(
                    "GET",
                    "/api/v2/leads/{id}/explain",
                    "explainLead",
                    "Shows who said what of a lead, and at what price")
            .parameters(List.of(LeadAnswer.ID, FIELD))
            .answer(Answer.json(200, "Field by field", Schema.ref(EnrichSchemas.EXPLAINED)));

    private final Leadwright leadwright;
    private final Problems problems;

    ExplainLead(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    @Override
    public ApiResponse answer(Call call) {
        Optional<ProfileField<?>> field = field(call.params());
        Optional<ApiResponse> refusal = problems.invalid(call.params());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        LeadBook book = call.book(leadwright);
        return book.leads()
                .get(call.lead())
                .map(lead -> explained(book, lead.id(), field))
                .orElseGet(problems::missing);
    }

    private static Optional<ProfileField<?>> field(Params params) {
        Optional<String> name = params.one(FIELD.name());
        Optional<ProfileField<?>> field = name.flatMap(ProfileField::named);
        if (name.isPresent() && field.isEmpty()) {
            params.refuse(FIELD.name(), Problems.sentence(EnrichOptions.FIELD_RULE));
        }
        return field;
    }

    private static ApiResponse explained(LeadBook book, LeadId id, Optional<ProfileField<?>> field) {
        Profile profile = book.enrichment().profile(id);
        List<ProfileField<?>> fields = field.map(List::<ProfileField<?>>of)
                .orElseGet(() -> profile.beliefs().stream()
                        .<ProfileField<?>>map(Belief::field)
                        .toList());
        List<Explanation> explanations = fields.stream()
                .map(known -> book.enrichment().explain(id, known))
                .toList();
        return Json.success(200, json -> {
            json.writeStringField("id", id.value());
            Match match = profile.match();
            json.writeFieldName("match");
            if (match.sources().isEmpty()) {
                json.writeNull();
            } else {
                json.writeNumber(Rounded.of(match.probability()));
            }
            json.writeObjectFieldStart("fields");
            for (Explanation explanation : explanations) {
                ExplainJson.write(json, explanation);
            }
            json.writeEndObject();
        });
    }
}
