package io.leadwright.http.api;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.LeadStatus;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadCounts;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Shows the numbers of a dashboard: how many leads there are by status, how many became customers, whom to follow up. */
final class ShowAnalytics implements Route.Action {

    static final Operation OPERATION = Operation.of(
                    "GET",
                    "/api/v2/leads/analytics",
                    "showAnalytics",
                    "Shows how many leads became customers, and who waits")
            .parameters(FilterParams.described())
            .answer(Answer.json(200, "The numbers", Schema.ref(AnswerSchemas.ANALYTICS)));

    private static final Duration OVERDUE = Duration.ofDays(7);

    private final Leadwright leadwright;
    private final Problems problems;

    ShowAnalytics(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    @Override
    public ApiResponse answer(Call call) {
        Filter filter = new Filter.And(FilterParams.read(call.params(), leadwright.customFields()));
        Optional<ApiResponse> refusal = problems.invalid(call.params());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        LeadBook book = call.book(leadwright);
        LeadCounts counts = book.analytics().counts(filter);
        OptionalDouble conversion = counts.conversionRate();
        Filter overdue = LeadQuery.followUps(leadwright.now().minus(OVERDUE)).filter();
        long followUps = book.leads()
                .page(LeadQuery.where(filter, overdue), PageRequest.first(1).total(Total.exact()))
                .total()
                .exact()
                .orElseThrow();
        return Json.success(200, json -> {
            json.writeNumberField("total", counts.total());
            json.writeObjectFieldStart("byStatus");
            for (Map.Entry<LeadStatus, Long> count : counts.byStatus().entrySet()) {
                json.writeNumberField(count.getKey().code(), count.getValue());
            }
            json.writeEndObject();
            json.writeNumberField("conversionRate", percent(conversion.orElse(0)));
            json.writeBooleanField("conversionRateDefined", conversion.isPresent());
            json.writeNumberField("followUpsDue", followUps);
        });
    }

    /** With one decimal, as the reference prints it. */
    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    }
}
