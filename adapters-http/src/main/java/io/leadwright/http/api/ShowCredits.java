package io.leadwright.http.api;

import io.leadwright.Leadwright;
import io.leadwright.credit.Balance;
import io.leadwright.http.format.Times;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Schema;
import io.leadwright.ledger.CreditLedger;
import io.leadwright.ledger.Expiring;
import java.util.Optional;

/** Shows what an account has, and what became of the rest. */
final class ShowCredits implements Route.Action {

    static final Operation OPERATION = Operation.of(
                    "GET",
                    "/api/v2/credits",
                    "showCredits",
                    "Shows what credits there are, and what became of the rest")
            .answer(Answer.json(200, "The credits", Schema.ref(CreditSchemas.CREDITS)));

    private final Leadwright leadwright;
    private final Problems problems;

    ShowCredits(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    @Override
    public ApiResponse answer(Call call) {
        Optional<ApiResponse> refusal = problems.invalid(call.params());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        CreditLedger credits = call.book(leadwright).credits();
        Balance balance = credits.balance();
        Optional<Expiring> next = credits.expiringNext();
        return Json.success(200, json -> {
            CreditJson.members(json, balance);
            if (next.isPresent()) {
                json.writeObjectFieldStart("expiringNext");
                json.writeStringField("at", Times.text(next.get().at()));
                json.writeNumberField("amount", next.get().amount().amount());
                json.writeEndObject();
            }
        });
    }
}
