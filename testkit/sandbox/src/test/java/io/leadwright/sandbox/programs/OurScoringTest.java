package io.leadwright.sandbox.programs;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.Lead;
import io.leadwright.testkit.LeadDomain;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The library's generators, and a law of somebody else's. */
@Domain(LeadDomain.class)
class OurScoringTest {

    @Property
    void our_score_never_throws(@ForAll Lead lead) {
        assertThat(OurScoring.points(lead)).isBetween(0, 20);
    }
}
