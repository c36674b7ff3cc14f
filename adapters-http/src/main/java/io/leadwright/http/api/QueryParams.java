package io.leadwright.http.api;

import io.leadwright.http.openapi.Parameter;
import io.leadwright.lead.CustomFieldTypes;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.PageRequest.Start;
import java.util.ArrayList;
import java.util.List;

/**
 * What a query string asks for, if nothing is wrong with it.
 *
 * @param byCursor whether pages follow each other by cursors
 */
record QueryParams(LeadQuery query, PageRequest page, boolean byCursor) {

    /** The parameters as clients are told of them. */
    static List<Parameter> described() {
        List<Parameter> all = new ArrayList<>(PageParams.described());
        all.addAll(FilterParams.described());
        all.addAll(OrderParams.described());
        return all;
    }

    /** Reads the parameters; what is wrong with them, they know. */
    static QueryParams read(Params params, CustomFieldTypes types) {
        boolean byCursor = params.has(PageParams.CURSOR);
        if (byCursor && params.has(PageParams.PAGE)) {
            params.refuse(PageParams.CURSOR, "Must not be combined with " + PageParams.PAGE);
        }
        PageRequest page = PageParams.read(params);
        List<Filter> filters = FilterParams.read(params, types);
        LeadQuery query = new LeadQuery(new Filter.And(filters), OrderParams.read(params, types));
        if (params.invalid().isEmpty()
                && page.start() instanceof Start.After after
                && !after.cursor().belongsTo(query)) {
            params.refuse(PageParams.CURSOR, "Must be used with the query it came from");
        }
        return new QueryParams(query, page, byCursor);
    }
}
