package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.lead.Lead;
import io.leadwright.query.Filter;
import io.leadwright.query.QueryEngine;
import io.leadwright.query.TimeField;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(LeadDomain.class)
class TimeInTest {

    @Property
    void bounds_beyond_every_lead_are_no_bounds(@ForAll Lead lead, @ForAll TimeField field) {
        Filter far = new Filter.TimeIn(field, Instant.MIN, Instant.MAX);
        Filter none = new Filter.TimeIn(field, null, null);
        assertThat(QueryEngine.matching(far).test(lead))
                .isEqualTo(QueryEngine.matching(none).test(lead));
    }

    @Property
    void a_bound_between_two_microseconds_counts_as_it_stands(
            @ForAll Lead lead, @ForAll TimeField field, @ForAll Instant bound) {
        Instant at = field.of(lead);
        assertThat(QueryEngine.matching(new Filter.TimeIn(field, bound, null)).test(lead))
                .isEqualTo(at != null && at.compareTo(bound) >= 0);
        assertThat(QueryEngine.matching(new Filter.TimeIn(field, null, bound)).test(lead))
                .isEqualTo(at != null && at.compareTo(bound) < 0);
    }

    @Example
    void equal_bounds_are_an_empty_window() {
        Filter empty = new Filter.TimeIn(TimeField.CREATED_AT, SampleLeads.T0, SampleLeads.T0);
        assertThat(QueryEngine.matching(empty).test(SampleLeads.named("lead").build()))
                .isFalse();
    }

    @Example
    void bounds_in_the_wrong_order_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Filter.TimeIn(TimeField.CREATED_AT, Instant.MAX, Instant.MIN))
                .withMessageContaining("from");
    }
}
