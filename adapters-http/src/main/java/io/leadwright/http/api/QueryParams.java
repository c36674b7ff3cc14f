package io.leadwright.http.api;

import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.PageRequest.Start;
import io.leadwright.query.Sort;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a query string asks for, or everything that is wrong with it. */
sealed interface QueryParams {

    /**
     * It can be answered.
     *
     * @param byCursor whether pages follow each other by cursors
     * @param ignored the names of parameters that nobody knows
     */
    record Asked(LeadQuery query, PageRequest page, boolean byCursor, List<String> ignored) implements QueryParams {}

    /** It cannot; what each of these parameters must be. */
    record Refused(Map<String, String> rules) implements QueryParams {}

    /**
     * Reads a query string.
     *
     * @param raw as received; null for none
     * @param lenient whether unknown parameters are ignored, not refused
     */
    static QueryParams read(@Nullable String raw, boolean lenient) {
        Params params = QueryString.read(raw);
        boolean byCursor = params.has("cursor");
        if (byCursor && params.has("page")) {
            params.refuse("cursor", "Must not be combined with page");
        }
        PageRequest page = PageParams.read(params);
        List<Filter> filters = FilterParams.read(params);
        List<Sort> order = OrderParams.read(params);
        List<String> unknown = params.rest();
        if (!lenient) {
            unknown.forEach(name -> params.refuse(name, "Unknown parameter"));
        }
        if (params.invalid().isEmpty()) {
            LeadQuery query = new LeadQuery(new Filter.And(filters), order);
            if (!(page.start() instanceof Start.After after) || after.cursor().belongsTo(query)) {
                return new Asked(query, page, byCursor, unknown);
            }
            params.refuse("cursor", "Must be used with the query it came from");
        }
        return new Refused(params.invalid());
    }
}
