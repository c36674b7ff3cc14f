package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.Lead;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(LeadDomain.class)
class NewLeadTest {

    private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");

    @Property
    void writing_the_same_twice_is_writing_it_once(@ForAll Lead known, @ForAll NewLead news) {
        Lead once = news.onto(known, NOW);
        assertThat(news.onto(once, NOW.plusSeconds(1))).isSameAs(once);
    }

    @Property
    void a_blank_never_erases(@ForAll Lead known, @ForAll NewLead news) {
        Lead after = news.onto(known, NOW);
        for (TextField field : TextField.values()) {
            assertThat(after.isBlank(field) && !known.isBlank(field))
                    .as("%s erased", field)
                    .isFalse();
        }
    }

    @Property
    void tags_fields_and_contacts_are_never_lost(@ForAll Lead known, @ForAll NewLead news) {
        Lead after = news.onto(known, NOW);
        assertThat(after.tags().subList(0, known.tags().size())).isEqualTo(known.tags());
        assertThat(after.customFields().values().keySet())
                .containsAll(known.customFields().values().keySet());
        Instant before = known.lastContactedAt();
        assertThat(before == null || !before.isAfter(lastContact(after))).isTrue();
    }

    @Property
    void the_version_rises_by_one_if_and_only_if_something_changed(@ForAll Lead known, @ForAll NewLead news) {
        Lead after = news.onto(known, NOW);
        boolean isChanged = !after.sameFieldsAs(known);
        assertThat(after.version()).isEqualTo(known.version() + (isChanged ? 1 : 0));
        assertThat(after.id()).isEqualTo(known.id());
        assertThat(after.updatedAt()).isAfterOrEqualTo(known.updatedAt());
    }

    @Property
    void what_becomes_a_lead_says_nothing_new_of_it(@ForAll NewLead news) {
        NewLead somebody = news.saysWho() ? news : news.text(TextField.LAST_NAME, "Doe");
        Lead lead = somebody.toLead(SampleLeads.named("lead").build().id(), NOW);
        assertThat(somebody.onto(lead, NOW.plusSeconds(1))).isSameAs(lead);
    }

    private static Instant lastContact(Lead lead) {
        Instant at = lead.lastContactedAt();
        return at == null ? Instant.MIN : at;
    }
}
