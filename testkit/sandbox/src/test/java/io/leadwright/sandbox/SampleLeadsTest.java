package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleLeadsTest {

    private final List<Lead> leads = SampleLeads.all().stream()
            .map(lead -> lead.toLead(LeadId.of("lead_unnamed"), Instant.EPOCH))
            .toList();

    @Test
    void there_are_247_and_john_and_jane_are_the_oldest() {
        assertThat(leads).hasSize(247);
        assertThat(leads.stream().sorted(Comparator.comparing(Lead::createdAt)).limit(2))
                .extracting(Lead::email)
                .containsExactly("john@techcorp.com", "jane@startup.io");
    }

    @Test
    void they_are_the_same_every_time() {
        assertThat(SampleLeads.all().stream().map(lead -> lead.toLead(LeadId.of("lead_unnamed"), Instant.EPOCH)))
                .containsExactlyElementsOf(leads)
                .allSatisfy(lead -> assertThat(lead.updatedAt()).isAfterOrEqualTo(lead.createdAt()));
    }

    @Test
    void no_two_are_the_same_person() {
        assertThat(leads).extracting(Lead::id).doesNotHaveDuplicates();
        assertThat(leads.stream().flatMap(lead -> lead.identityKeys().stream())).doesNotHaveDuplicates();
    }

    @Test
    void they_are_varied() {
        assertThat(leads).extracting(Lead::status).contains(LeadStatus.values());
        assertThat(leads).extracting(Lead::source).contains(LeadSource.values());
        for (TextField field : TextField.values()) {
            assertThat(leads).anyMatch(lead -> lead.text(field) != null);
            if (field != TextField.FIRST_NAME && field != TextField.LAST_NAME) {
                assertThat(leads).anyMatch(lead -> lead.text(field) == null);
            }
        }
        assertThat(leads).anyMatch(lead -> lead.lastContactedAt() == null);
        assertThat(leads.stream()
                        .map(lead -> Character.UnicodeScript.of(
                                String.valueOf(lead.firstName()).codePointAt(0)))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(leads.stream()
                        .flatMap(lead -> lead.customFields().values().values().stream())
                        .map(Object::getClass)
                        .distinct())
                .hasSize(4);
    }
}
