package io.leadwright.http.api;

import io.leadwright.Leadwright;
import io.leadwright.credit.Entry;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Schema;
import java.util.List;
import java.util.Optional;

/** Lists the entries of an account's ledger, oldest first. */
final class ListEntries implements Route.Action {

    static final Operation OPERATION = Operation.of(
                    "GET", "/api/v2/credits/entries", "listCreditEntries", "Lists how credits moved, oldest first")
            .parameters(List.of(PageParams.describedLimit("entries"), EntryCursor.PARAMETER))
            .answer(Answer.json(200, "A page; nextCursor leads to the next one", Schema.ref(CreditSchemas.ENTRIES)));

    private final Leadwright leadwright;
    private final Problems problems;

    ListEntries(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    @Override
    public ApiResponse answer(Call call) {
        int limit = PageParams.limit(call.params());
        long after = EntryCursor.read(call.params());
        Optional<ApiResponse> refusal = problems.invalid(call.params());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<Entry> found = call.book(leadwright).credits().entries(after, limit + 1);
        List<Entry> page = found.subList(0, Math.min(limit, found.size()));
        return Json.success(200, json -> {
            json.writeArrayFieldStart("entries");
            for (Entry entry : page) {
                CreditJson.write(json, entry);
            }
            json.writeEndArray();
            if (found.size() > limit) {
                json.writeStringField(
                        "nextCursor", EntryCursor.text(page.get(limit - 1).number()));
            }
        });
    }
}
