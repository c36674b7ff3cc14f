package io.leadwright.testkit;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.Merge;
import io.leadwright.lead.NewLead;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Sort;
import io.leadwright.query.TimeField;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Generators of leads, books of leads, patches, merges, queries and pages, for properties of the host's own.
 *
 * <pre>{@code
 * @Domain(LeadDomain.class)
 * class OurScoringTest {
 *     @Property void our_score_never_throws(@ForAll Lead lead) { assertThat(OurScoring.points(lead)).isBetween(0, 20); }
 * }
 * }</pre>
 */
public final class LeadDomain extends DomainContextBase {

    /** For jqwik. */
    public LeadDomain() {}

    @Provide
    Arbitrary<Lead> leads() {
        return LeadArbitraries.leads();
    }

    @Provide
    Arbitrary<NewLead> newLeads() {
        return LeadArbitraries.newLeads();
    }

    @Provide
    Arbitrary<Book> books() {
        return LeadArbitraries.books();
    }

    @Provide
    Arbitrary<LeadPatch> patches() {
        return PatchArbitraries.patches();
    }

    @Provide
    Arbitrary<Merge> merges() {
        return LeadArbitraries.merges();
    }

    @Provide
    Arbitrary<Filter> filters() {
        return FilterArbitraries.filters();
    }

    @Provide
    Arbitrary<List<Sort>> orders() {
        return QueryArbitraries.orders();
    }

    @Provide
    Arbitrary<LeadQuery> queries() {
        return QueryArbitraries.queries();
    }

    @Provide
    Arbitrary<PagePick> pages() {
        return QueryArbitraries.pages();
    }

    @Provide
    Arbitrary<Instant> times() {
        return TimeArbitraries.bounds();
    }

    @Provide
    Arbitrary<TimeField> timeFields() {
        return Arbitraries.of(TimeField.class);
    }
}
