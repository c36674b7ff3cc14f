package io.leadwright.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RewriteTest {

    private static final Instant T0 = Instant.parse("2024-01-20T15:30:00Z");
    private static final Instant LATER = T0.plusSeconds(60);

    private final Lead before =
            Lead.builder(LeadId.of("a"), T0).text(TextField.LAST_NAME, "Doe").build();
    private final Lead after = changed(before, TextField.TITLE, "CTO", T0.plusSeconds(1));
    private final Rewrite rewrite = new Rewrite(before, after);

    private static Lead changed(Lead lead, TextField field, String text, Instant at) {
        return lead.toBuilder()
                .text(field, text)
                .version(lead.version() + 1)
                .updatedAt(at)
                .build();
    }

    @Test
    void a_lead_that_nobody_changed_since_is_all_that_it_was() {
        Lead undone = rewrite.undone(after, LATER);
        assertThat(undone.sameFieldsAs(before)).isTrue();
        assertThat(undone.version()).isEqualTo(3);
    }

    @Test
    void what_was_changed_since_stays() {
        Lead now = changed(after, TextField.PHONE, "1", T0.plusSeconds(2));
        Lead undone = rewrite.undone(now, LATER);
        assertThat(undone.title()).isNull();
        assertThat(undone.phone()).isEqualTo("1");
        assertThat(undone.updatedAt()).isEqualTo(LATER);
        assertThat(rewrite.undone(changed(after, TextField.TITLE, "CEO", T0), LATER)
                        .title())
                .isEqualTo("CEO");
    }

    @Test
    void what_another_lead_has_taken_stays_as_it_is() {
        Lead with = changed(after, TextField.EMAIL, "a@b.example", T0);
        Rewrite both = new Rewrite(before, with);
        Lead undone = both.undone(with, LATER, Set.of(LeadField.EMAIL));
        assertThat(undone.email()).isEqualTo("a@b.example");
        assertThat(undone.title()).isNull();
        assertThat(undone.version()).isEqualTo(with.version() + 1);
    }

    @Test
    void two_rewrites_are_undone_as_one() {
        Lead twice = changed(after, TextField.TITLE, "CEO", T0.plusSeconds(2));
        Rewrite sum = rewrite.then(new Rewrite(after, twice));
        assertThat(sum.undone(twice, LATER).sameFieldsAs(before)).isTrue();
    }

    @Test
    void what_others_changed_between_two_rewrites_stays() {
        Lead between = changed(after, TextField.TITLE, "Judge", T0.plusSeconds(2));
        Lead twice = changed(between, TextField.PHONE, "1", T0.plusSeconds(3));
        Lead undone = rewrite.then(new Rewrite(between, twice)).undone(twice, LATER);
        assertThat(undone.title()).isEqualTo("Judge");
        assertThat(undone.phone()).isNull();
    }

    @Test
    void it_is_of_one_lead() {
        Lead other = Lead.builder(LeadId.of("b"), T0)
                .text(TextField.LAST_NAME, "Doe")
                .build();
        assertThatThrownBy(() -> new Rewrite(before, other)).isInstanceOf(IllegalArgumentException.class);
    }
}
