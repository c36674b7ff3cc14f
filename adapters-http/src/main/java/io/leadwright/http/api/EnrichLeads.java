package io.leadwright.http.api;

import io.leadwright.Leadwright;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.enrich.Enrichment;
import io.leadwright.enrich.EnrichmentOutcome;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.enrich.EnrichmentOutcome.InProgress;
import io.leadwright.enrich.EnrichmentOutcome.Refused;
import io.leadwright.enrich.EnrichmentOutcome.Replayed;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Schema;
import java.util.List;
import java.util.Optional;

/** Enriches leads, once for the caller's key if there is one. */
final class EnrichLeads implements Route.Action {

    static final Operation OPERATION = Operation.of(
                    "POST", "/api/v2/enrich", "enrichLeads", "Enriches leads with what sources say of them")
            .parameters(List.of(KeyHeader.OPTIONAL))
            .body(JsonBody.described(true, Schema.ref(EnrichSchemas.REQUEST)))
            .answer(Answer.json(
                    200,
                    "What came of it; if it had been done before, by the same request, the header "
                            + GrantCredits.REPLAYED + " is true",
                    Schema.ref(EnrichSchemas.ENRICHED)))
            .answer(LeadAnswer.problem(ProblemCode.ENRICHMENT_CREDITS_EXHAUSTED))
            .answer(LeadAnswer.problem(ProblemCode.REQUEST_IN_PROGRESS).header(Problems.RETRY_AFTER))
            .answer(LeadAnswer.problem(ProblemCode.IDEMPOTENCY_KEY_REUSED))
            .answer(LeadAnswer.problem(ProblemCode.RATE_LIMIT_EXCEEDED).header(Problems.RETRY_AFTER))
            .answer(LeadAnswer.problem(
                            ProblemCode.PROVIDERS_UNAVAILABLE,
                            ProblemCode.SERVICE_UNAVAILABLE,
                            ProblemCode.SUPPRESSION_KEY_MISSING)
                    .header(Problems.RETRY_AFTER));

    private final Leadwright leadwright;
    private final EnrichReading reading;
    private final WorkProblems problems;

    EnrichLeads(Leadwright leadwright, EnrichReading reading, WorkProblems problems) {
        this.leadwright = leadwright;
        this.reading = reading;
        this.problems = problems;
    }

    @Override
    public ApiResponse answer(Call call) {
        Optional<IdempotencyKey> key = KeyHeader.optional(call);
        return reading.answer(call, body -> enriched(call.book(leadwright).enrichment(), body, key));
    }

    private ApiResponse enriched(Enrichment enrichment, EnrichBody body, Optional<IdempotencyKey> key) {
        EnrichmentRequest request = body.request();
        EnrichmentRequest named =
                key.map(known -> request.key(known, body.fingerprint())).orElse(request);
        EnrichAnswer answer = new EnrichAnswer(body);
        return answer(enrichment.run(enrichment.plan(named), answer::data), answer);
    }

    private ApiResponse answer(EnrichmentOutcome outcome, EnrichAnswer answer) {
        if (outcome instanceof Done done) {
            return done.isOutage() ? problems.outage() : EnrichAnswer.of(answer.data(done));
        } else if (outcome instanceof Replayed replayed) {
            return replayed.answer()
                    .map(data -> EnrichAnswer.of(data).with(GrantCredits.REPLAYED, "true"))
                    .orElseGet(problems::forgotten);
        }
        return outcome instanceof InProgress busy
                ? problems.inProgress(busy.retryAt())
                : problems.refused(((Refused) outcome).why());
    }
}
