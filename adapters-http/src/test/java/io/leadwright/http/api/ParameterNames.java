package io.leadwright.http.api;

import java.util.List;
import java.util.stream.Stream;

/** What can be asked, by whether it may be asked more than once. */
final class ParameterNames {

    private static final List<String> SINGLE = List.of(
            "page",
            "limit",
            "search",
            "company",
            "companyContains",
            "title",
            "industry",
            "companySizeFrom",
            "companySizeTo",
            "completenessFrom",
            "confidenceFrom",
            "createdAfter",
            "createdBefore",
            "lastContactedAfter",
            "lastContactedBefore",
            "updatedAfter",
            "updatedBefore",
            "sortBy",
            "sortOrder",
            "neverContacted",
            "total",
            "cursor",
            "customField.industry",
            "customFieldFrom.seats",
            "customFieldTo.seats");

    private static final List<String> REPEATABLE =
            List.of("status", "source", "tag", "tagAll", "tagNone", "isNull", "isNotNull", "skill", "emailStatus");

    private ParameterNames() {}

    static Stream<String> single() {
        return SINGLE.stream();
    }

    static Stream<String> all() {
        return Stream.concat(SINGLE.stream(), REPEATABLE.stream());
    }
}
