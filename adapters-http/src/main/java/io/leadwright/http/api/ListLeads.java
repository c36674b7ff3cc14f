package io.leadwright.http.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwright.Leadwright;
import io.leadwright.http.format.LeadJson;
import io.leadwright.lead.Lead;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.PageRequest.Start;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/** Lists leads: the query string becomes a query, the page of its answer JSON. */
final class ListLeads implements Route.Action {

    /** Of the header that names ignored parameters; servers refuse long headers. */
    private static final int IGNORED_LENGTH_MAX = 2_000;

    private final Leadwright leadwright;
    private final Problems problems;
    private final boolean lenient;

    ListLeads(Leadwright leadwright, Problems problems, boolean lenient) {
        this.leadwright = leadwright;
        this.problems = problems;
        this.lenient = lenient;
    }

    @Override
    public ApiResponse answer(LeadApi.Caller caller, ApiRequest request) {
        QueryParams params = QueryParams.read(request.query(), lenient);
        if (params instanceof QueryParams.Refused refused) {
            return problems.invalid(refused.rules());
        }
        QueryParams.Asked asked = (QueryParams.Asked) params;
        Page<Lead> page = leadwright.book(caller.account()).leads().page(asked.query(), asked.page());
        ApiResponse response = ApiResponse.json(200, Json.object(json -> {
            json.writeBooleanField("success", true);
            json.writeObjectFieldStart("data");
            data(json, asked, page);
            json.writeEndObject();
        }));
        return asked.ignored().isEmpty() ? response : response.with("X-Ignored-Parameters", names(asked.ignored()));
    }

    private static void data(JsonGenerator json, QueryParams.Asked asked, Page<Lead> page) throws IOException {
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

    /** Percent-encoded, so that no name breaks out of the header; cut short where they become too many. */
    private static String names(List<String> ignored) {
        StringBuilder names = new StringBuilder();
        for (String name : ignored) {
            String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
            if (names.length() + encoded.length() > IGNORED_LENGTH_MAX) {
                return names.append("...").toString();
            }
            names.append(names.isEmpty() ? "" : ", ").append(encoded);
        }
        return names.toString();
    }
}
