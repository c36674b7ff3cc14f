package io.leadwright.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.credit.Cost;
import io.leadwright.lead.TextField;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SourceProfileTest {

    private static final SourceProfile CRM = SourceProfile.builder("crm", SourceKind.FIRST_PARTY)
            .lookups(Lookup.LINKEDIN, Lookup.EMAIL)
            .fields(ProfileField.TITLE, ProfileField.PHONE)
            .build();

    @Test
    void what_is_not_said_is_the_least_there_is() {
        assertThat(CRM.batchSize()).isEqualTo(1);
        assertThat(CRM.price().worst()).isEqualTo(Cost.NOTHING);
        assertThat(CRM.lineage()).isEqualTo("crm");
        assertThat(CRM.isOnByDefault()).isTrue();
        assertThat(CRM.terms()).isEmpty();
    }

    @Test
    void it_is_asked_by_the_surest_thing_that_is_known() {
        Question both = Question.about(
                Subject.email("john@techcorp.com").with(TextField.LINKEDIN_URL, "https://linkedin.com/in/johndoe"));
        assertThat(CRM.lookup(both)).contains(Lookup.LINKEDIN);
        assertThat(CRM.lookup(Question.about(Subject.email("john@techcorp.com"))))
                .contains(Lookup.EMAIL);
        assertThat(CRM.lookup(Question.about(Subject.named("John", "Doe")))).isEmpty();
    }

    @Test
    void it_can_answer_what_it_knows_of_whom_it_can_be_asked() {
        Question john = Question.about(Subject.email("john@techcorp.com"));
        assertThat(CRM.canAnswer(john)).isTrue();
        assertThat(CRM.canAnswer(john.wanting(ProfileField.SKILLS))).isFalse();
        assertThat(CRM.canAnswer(Question.about(Subject.named("John", "Doe")))).isFalse();
    }

    @Test
    void a_copy_says_the_same_but_for_what_was_changed() {
        SourceProfile copy = CRM.toBuilder()
                .batchSize(10)
                .price(SourcePrice.perMatch(Cost.usd("0.02")))
                .lineage("apollo")
                .offByDefault("needs approval")
                .build();
        assertThat(copy.id()).isEqualTo(SourceId.of("crm"));
        assertThat(copy.kind()).isEqualTo(SourceKind.FIRST_PARTY);
        assertThat(copy.lookups()).isEqualTo(CRM.lookups());
        assertThat(copy.fields()).isEqualTo(CRM.fields());
        assertThat(copy.batchSize()).isEqualTo(10);
        assertThat(copy.price().worst()).isEqualTo(Cost.usd("0.02"));
        assertThat(copy.lineage()).isEqualTo("apollo");
        assertThat(copy.isOnByDefault()).isFalse();
        assertThat(copy.toBuilder().build().terms()).isEqualTo("needs approval");
        assertThat(copy.toBuilder().build().isOnByDefault()).isFalse();
    }

    @Test
    void a_batch_has_its_bounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CRM.toBuilder().batchSize(0))
                .withMessageContaining("0");
        assertThatIllegalArgumentException().isThrownBy(() -> CRM.toBuilder().batchSize(1_001));
    }

    @Test
    void a_price_is_of_one_unit() {
        assertThat(new SourcePrice(Cost.usd("0.01"), Cost.usd("0.02")).worst()).isEqualTo(Cost.usd("0.03"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourcePrice(Cost.usd("0.01"), new Cost(1, "apollo credits")));
    }

    @Test
    void questions_need_time() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Questions.of(Duration.ZERO))
                .withMessage("within: must be above 0 and at most a day, is PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Questions.of(Duration.ofDays(1).plusNanos(1)));
        assertThat(Questions.of(Duration.ofDays(1)).list()).isEmpty();
    }

    @Test
    void found_is_something() {
        assertThatIllegalArgumentException().isThrownBy(() -> SourceAnswer.Found.free(Claims.none()));
    }

    @Test
    void a_ticket_is_bounded() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ticket(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ticket("x".repeat(501)));
    }
}
