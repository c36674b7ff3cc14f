package io.leadwright.http.api;

import static io.leadwright.http.api.AnswerSchemas.named;

import io.leadwright.Leadwright;
import io.leadwright.http.format.Times;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Parameter;
import io.leadwright.http.openapi.Schema;
import io.leadwright.query.Funnel;
import io.leadwright.query.FunnelStage;
import io.leadwright.query.Periods;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shows how many leads came how far, period by period. */
final class ShowFunnel implements Route.Action {

    private static final String EVERY = "every";
    private static final String PERIODS = "periods";
    private static final int PERIODS_MAX = 100;
    private static final int PERIODS_DEFAULT = 12;

    private static final Choice<Periods.Step> STEPS =
            Choice.among(Periods.Step.values(), step -> step.name().toLowerCase(Locale.ROOT));

    static final Operation OPERATION = Operation.of(
                    "GET",
                    "/api/v2/leads/funnel",
                    "showFunnel",
                    "Shows how many leads were created, contacted, replied and converted, period by period")
            .parameters(List.of(
                    Parameter.query(EVERY, STEPS.schema(), "How long a period is, in UTC; month unless said"),
                    Parameter.query(
                            PERIODS,
                            PageParams.whole(PERIODS_MAX).with("default", PERIODS_DEFAULT),
                            "How many, the current one being the last")))
            .answer(Answer.json(
                    200,
                    "The periods; each lead counts once a stage, when it first came there",
                    Schema.ref(AnswerSchemas.FUNNEL)));

    private final Leadwright leadwright;
    private final Problems problems;

    ShowFunnel(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    @Override
    public ApiResponse answer(Call call) {
        Periods.Step step = call.params().choice(EVERY, STEPS).orElse(Periods.Step.MONTH);
        long many = PageParams.number(call.params(), PERIODS, PERIODS_MAX).orElse((long) PERIODS_DEFAULT);
        Optional<ApiResponse> refusal = problems.invalid(call.params());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        LocalDate today = LocalDate.ofInstant(leadwright.now(), ZoneOffset.UTC);
        Periods periods = Periods.last(Math.toIntExact(many), step, today, ZoneOffset.UTC);
        Funnel funnel = call.book(leadwright).analytics().funnel(periods);
        return Json.success(200, json -> {
            json.writeArrayFieldStart(PERIODS);
            for (Funnel.Period period : funnel.periods()) {
                json.writeStartObject();
                json.writeStringField("from", Times.text(period.from()));
                json.writeStringField("until", Times.text(period.until()));
                for (FunnelStage stage : FunnelStage.values()) {
                    json.writeNumberField(stage.code(), period.arrived(stage));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** The answer as clients are told of it. */
    static Schema schema() {
        Map<String, Schema> period = new LinkedHashMap<>(named("from", Schema.time(), "until", Schema.time()));
        for (FunnelStage stage : FunnelStage.values()) {
            period.put(stage.code(), Schema.count());
        }
        return AnswerSchemas.success(named(PERIODS, Schema.list(Schema.object(period, Map.of()))), Map.of());
    }
}
