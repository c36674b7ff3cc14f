package io.leadwright.http.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.http.format.LeadJson;
import io.leadwright.http.format.Rules;
import io.leadwright.http.format.ScorecardNode;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Parameter;
import io.leadwright.http.openapi.Schema;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import io.leadwright.score.Score;
import io.leadwright.score.Scorecard;
import io.leadwright.score.ScoredLead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the best leads, and why they are. */
final class ScoreLeads implements Route.Action {

    /** Each of them is looked at, and what is believed of it is read by itself. */
    private static final int LEADS_MAX = 10_000;

    private static final String CARD = "scorecard";
    private static final Choice<Scorecard> CARDS = Choice.among(
            new Scorecard[] {Scorecard.standard(), Scorecard.referenceList(), Scorecard.referenceEnrichment()},
            Scorecard::name);

    static final Operation OPERATION = Operation.of(
                    "GET",
                    "/api/v2/leads/scores",
                    "scoreLeads",
                    "Tells the best of at most " + LEADS_MAX + " leads, the best first, and why they are")
            .parameters(described())
            .answer(Answer.json(200, "The best, equal ones by id", Schema.ref(AnswerSchemas.SCORES)));

    static final Operation OWN_CARD = Operation.of(
                    "POST",
                    "/api/v2/leads/scores",
                    "scoreLeadsByOwnRules",
                    "Tells the best of at most " + LEADS_MAX + " leads by rules of one's own, and why they are")
            .parameters(filtersAndLimit())
            .body(JsonBody.described(true, Schema.ref(ScorecardSchemas.SCORECARD)))
            .answer(Answer.json(200, "The best, equal ones by id", Schema.ref(AnswerSchemas.SCORES)));

    private final Leadwright leadwright;
    private final Problems problems;
    private final CardReading reading;

    private ScoreLeads(Leadwright leadwright, Problems problems, CardReading reading) {
        this.leadwright = leadwright;
        this.problems = problems;
        this.reading = reading;
    }

    /** By the rules that come with the library. */
    static ScoreLeads byPreset(Leadwright leadwright, Problems problems) {
        return new ScoreLeads(
                leadwright,
                problems,
                (call, rules) -> call.params().choice(CARD, CARDS).orElse(Scorecard.standard()));
    }

    /** By the rules in the body. */
    static ScoreLeads byOwnCard(Leadwright leadwright, Problems problems) {
        return new ScoreLeads(leadwright, problems, (call, rules) -> {
            JsonNode body = JsonBody.object(call.request(), rules);
            return (rules.isEmpty() ? ScorecardNode.read(body, rules) : Optional.<Scorecard>empty())
                    .orElse(Scorecard.standard());
        });
    }

    /** By which rules; what is wrong with them, the parameters or the rules of the body say then. */
    private interface CardReading {
        Scorecard card(Call call, Rules rules);
    }

    private static List<Parameter> described() {
        List<Parameter> all = new ArrayList<>(filtersAndLimit());
        all.add(Parameter.query(
                CARD, CARDS.schema(), "By which rules; " + Scorecard.standard().name() + " unless said"));
        return all;
    }

    private static List<Parameter> filtersAndLimit() {
        List<Parameter> all = new ArrayList<>(FilterParams.described());
        all.add(PageParams.describedLimit("leads"));
        return all;
    }

    @Override
    public ApiResponse answer(Call call) {
        Rules rules = new Rules();
        Scorecard card = reading.card(call, rules);
        int limit = PageParams.limit(call.params());
        Filter filter = new Filter.And(FilterParams.read(call.params(), leadwright.customFields()));
        Optional<ApiResponse> refusal = problems.invalid(call.params(), rules);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        LeadBook book = call.book(leadwright);
        if (areTooMany(book, filter)) {
            call.params().refuse("filters", "Must describe at most " + LEADS_MAX + " leads");
            return problems.invalid(call.params()).orElseThrow();
        }
        List<ScoredLead> best = book.analytics().top(LeadQuery.where(filter).byId(), card, limit);
        return Json.success(200, json -> {
            json.writeArrayFieldStart("scores");
            for (ScoredLead scored : best) {
                json.writeStartObject();
                json.writeFieldName("lead");
                LeadJson.write(json, scored.lead());
                write(json, scored.score());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static boolean areTooMany(LeadBook book, Filter filter) {
        PageRequest counting = PageRequest.first(1).total(Total.upTo(LEADS_MAX + 1));
        return book.leads().page(LeadQuery.where(filter), counting).total().atLeast() > LEADS_MAX;
    }

    private static void write(JsonGenerator json, Score score) throws IOException {
        json.writeNumberField("points", score.points());
        json.writeNumberField("cap", score.cap());
        json.writeArrayFieldStart("parts");
        for (Score.Part part : score.parts()) {
            json.writeStartObject();
            json.writeStringField("rule", part.rule());
            json.writeNumberField("points", part.points());
            json.writeStringField("evidence", part.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("warnings");
        for (String warning : score.warnings()) {
            json.writeString(warning);
        }
        json.writeEndArray();
    }
}
