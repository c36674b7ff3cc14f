package io.leadwright.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.Leadwright;
import io.leadwright.credit.Grant;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.Reason;
import io.leadwright.http.format.Rules;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Schema;
import io.leadwright.ledger.LedgerResult;
import io.leadwright.ledger.LedgerResult.Refused;
import io.leadwright.ledger.LedgerResult.Replayed;
import java.util.List;
import java.util.Optional;

/** Grants credits, once for the caller's key. */
final class GrantCredits implements Route.Action {

    /** The header of an answer that had been given before. */
    static final String REPLAYED = "Idempotent-Replayed";

    static final Operation OPERATION = Operation.of(
                    "POST", "/api/v2/credits/grants", "grantCredits", "Grants credits, once for the Idempotency-Key")
            .parameters(List.of(KeyHeader.PARAMETER))
            .body(JsonBody.described(true, Schema.ref(CreditSchemas.NEW_GRANT)))
            .answer(Answer.json(
                    201,
                    "They are granted; if they had been before, by the same request, the header " + REPLAYED
                            + " is true",
                    Schema.ref(CreditSchemas.GRANTED)))
            .answer(LeadAnswer.problem(ProblemCode.IDEMPOTENCY_KEY_REUSED));

    private final Leadwright leadwright;
    private final Problems problems;

    GrantCredits(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    @Override
    public ApiResponse answer(Call call) {
        Optional<IdempotencyKey> key = KeyHeader.read(call);
        Rules rules = new Rules();
        JsonNode body = JsonBody.object(call.request(), rules);
        NewGrant asked = rules.isEmpty() ? NewGrant.read(body, call.author(), rules) : NewGrant.NONE;
        Optional<ApiResponse> refusal = problems.invalid(call.params(), rules);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Reason reason = asked.reason().orElseThrow();
        return answer(
                call.book(leadwright).credits().grant(asked.terms().orElseThrow(), reason, key.orElseThrow()), reason);
    }

    /** Of a grant only what never changes is shown, so that the answer is the same whenever it is given. */
    private ApiResponse answer(LedgerResult<Grant> result, Reason reason) {
        if (result instanceof LedgerResult.KeyReused) {
            return problems.keyReused();
        } else if (result instanceof Refused<Grant> refused) {
            return problems.invalid(refusal(refused.reason()));
        }
        Grant grant = result.orElseThrow();
        ApiResponse granted = Json.success(201, json -> CreditJson.write(json, grant, reason));
        return result instanceof Replayed ? granted.with(REPLAYED, "true") : granted;
    }

    private static Rules refusal(LedgerResult.Reason why) {
        Rules rules = new Rules();
        switch (why) {
            case TOO_MUCH -> rules.refuse(NewGrant.AMOUNT, "must be less: no account has so many credits");
            case GRANT_ENDED -> rules.refuse(NewGrant.EXPIRES_AT, "must be later than now");
            default -> throw new IllegalStateException("a grant is never refused for " + why);
        }
        return rules;
    }
}
