package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadStatus;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** As somebody states a law of their own code on the library's leads. */
@Domain(LeadDomain.class)
class OwnScoringTest {

    private static int points(Lead lead) {
        long known = Stream.of(lead.email(), lead.phone(), lead.company())
                .filter(Objects::nonNull)
                .count();
        return (int) known * 5 + (lead.status() == LeadStatus.CONVERTED ? 5 : 0);
    }

    @Property
    void any_lead_has_from_0_to_20_points(@ForAll Lead lead) {
        assertThat(points(lead)).isBetween(0, 20);
    }
}
