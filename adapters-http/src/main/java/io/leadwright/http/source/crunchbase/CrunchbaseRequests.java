package io.leadwright.http.source.crunchbase;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.transport.WireRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Crunchbase is sent.
 *
 * @param leftOut fields that are not asked for
 */
record CrunchbaseRequests(Set<String> leftOut) {

    private static final int FOUND_MAX = 25;
    private static final String JSON = "application/json";
    private static final Splitter WORDS = Splitter.on(' ');

    private static final List<String> OF_COMPANY = WORDS.splitToList(
            "identifier legal_name website_url categories num_employees_enum short_description founded_on"
                    + " location_identifiers funding_total valuation valuation_date updated_at");

    private static final List<String> OF_PERSON =
            WORDS.splitToList("identifier first_name last_name primary_job_title primary_organization description"
                    + " short_description linkedin twitter facebook location_identifiers updated_at");

    /** The companies of a domain. */
    static WireRequest byDomain(String domain) {
        return search(
                "organizations",
                List.of("identifier", "website_url"),
                List.of(predicate("website_url", "domain_eq", domain)));
    }

    /** The companies with a name like this. */
    static WireRequest byName(String name) {
        return WireRequest.get("/autocompletes")
                .query("query", name)
                .query("collection_ids", "organizations")
                .query("limit", Integer.toString(FOUND_MAX));
    }

    WireRequest company(String permalink) {
        return WireRequest.get("/entities/organizations/" + WireRequest.encoded(permalink))
                .query("field_ids", Joiner.on(',').join(wanted(OF_COMPANY)));
    }

    /** The people so named at a company. */
    WireRequest people(String firstName, String lastName, String company) {
        return search(
                "people",
                wanted(OF_PERSON),
                List.of(
                        predicate("first_name", "eq", firstName),
                        predicate("last_name", "eq", lastName),
                        predicate("primary_organization", "includes", company)));
    }

    private List<String> wanted(List<String> all) {
        return all.stream().filter(field -> !leftOut.contains(field)).toList();
    }

    private static WireRequest search(String collection, Collection<String> fields, List<Map<String, Object>> query) {
        Map<String, Object> body = ImmutableMap.of("field_ids", fields, "query", query, "limit", FOUND_MAX);
        return WireRequest.post("/searches/" + collection).body(JSON, WireJson.AS_WRITTEN.write(body));
    }

    private static Map<String, Object> predicate(String field, String operator, String value) {
        return ImmutableMap.of(
                "type", "predicate", "field_id", field, "operator_id", operator, "values", List.of(value));
    }
}
