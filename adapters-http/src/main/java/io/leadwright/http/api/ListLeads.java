package io.leadwright.http.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwright.Leadwright;
import io.leadwright.http.format.LeadJson;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.Lead;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.PageRequest.Start;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** Lists leads: the query string becomes a query, the page of its answer JSON. */
final class ListLeads implements Route.Action {

    static final Operation OPERATION = Operation.of("GET", "/api/v2/leads", "listLeads", "Lists leads, page by page")
            .parameters(QueryParams.described())
            .answer(Answer.json(200, "A page", Schema.ref(AnswerSchemas.LEADS)));

    private final Leadwright leadwright;
    private final Problems problems;

    ListLeads(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    @Override
    public ApiResponse answer(Call call) {
        QueryParams asked = QueryParams.read(call.params(), leadwright.customFields());
        Optional<ApiResponse> refusal = problems.invalid(call.params());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Page<Lead> page = call.book(leadwright).leads().page(asked.query(), asked.page());
        return Json.success(200, json -> data(json, asked, page));
    }

    private static void data(JsonGenerator json, QueryParams asked, Page<Lead> page) throws IOException {
        json.writeArrayFieldStart("leads");
        for (Lead lead : page.items()) {
            LeadJson.write(json, lead);
        }
        json.writeEndArray();
        OptionalLong total = page.total().exact();
        int limit = asked.page().limit();
        json.writeObjectFieldStart("pagination");
        number(json, "page", asked.byCursor() ? OptionalLong.empty() : OptionalLong.of(pageNumber(asked.page())));
        json.writeNumberField("limit", limit);
        number(json, "total", total);
        number(json, "pages", total.isEmpty() ? total : OptionalLong.of(pages(total.getAsLong(), limit)));
        json.writeBooleanField("hasNextPage", page.next().isPresent());
        json.writeBooleanField("hasPrevPage", page.previous().isPresent());
        json.writeEndObject();
        if (asked.byCursor() && page.next().isPresent() && page.next().get().start() instanceof Start.After after) {
            json.writeStringField("nextCursor", after.cursor().text());
        }
    }

    private static long pageNumber(PageRequest page) {
        return page.offset() / page.limit() + 1;
    }

    private static long pages(long total, int limit) {
        return total / limit + (total % limit == 0 ? 0 : 1);
    }

    private static void number(JsonGenerator json, String name, OptionalLong number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(name, number.getAsLong());
        } else {
            json.writeNullField(name);
        }
    }
}
