package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadwright.credit.Cost;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeSourceTest extends EnrichmentSourceContract {

    private final MovableClock clock = MovableClock.startingAt(TestLeadwright.START);
    private final FakeSource source = new FakeSource("apollo", clock)
            .knows("John@techcorp.com", ProfileField.TITLE, "CTO")
            .knows("john@techcorp.com", ProfileField.PHONE, "+1-555-123-4567")
            .charges(new SourcePrice(Cost.usd("0.001"), Cost.usd("0.02")));

    @Override
    protected EnrichmentSource open() {
        return source;
    }

    @Override
    protected Question known() {
        return Question.about(Subject.email("john@TechCorp.com"));
    }

    @Override
    protected Question unknown() {
        return Question.about(Subject.email("nobody@techcorp.com"));
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected int requests() {
        return source.calls();
    }

    @Test
    void a_throttled_source_answers_again_when_it_said() {
        source.throttledFor(Duration.ofMinutes(1));
        Instant over = clock.instant().plus(Duration.ofMinutes(1));
        assertThat(ask(source, known())).isEqualTo(new SourceAnswer.Failed(FailureKind.THROTTLED, over, false));
        clock.set(over);
        assertThat(ask(source, known())).isInstanceOf(SourceAnswer.Found.class);
        assertThat(source.calls()).isEqualTo(2);
    }

    @Test
    void a_hit_costs_the_call_and_the_match_and_a_miss_the_call() {
        assertThat(ask(source, known()).cost()).isEqualTo(Cost.usd("0.021"));
        assertThat(ask(source, unknown()).cost()).isEqualTo(Cost.usd("0.001"));
    }

    @Test
    void a_person_is_found_by_a_page_and_by_name_and_company() {
        Subject ann = Subject.linkedin("https://www.linkedin.com/in/ann-lee")
                .name("Ann", "Lee")
                .company("Tech Corp");
        source.knows(ann, ProfileField.SKILLS, "Java", "Go");
        assertThat(ask(source, Question.about(Subject.linkedin("linkedin.com/in/Ann-Lee/"))))
                .isInstanceOf(SourceAnswer.Found.class);
        assertThat(ask(source, Question.about(Subject.named("ann", "LEE").company("Tech Corp"))))
                .isInstanceOfSatisfying(
                        SourceAnswer.Found.class,
                        found -> assertThat(found.claims().of(ProfileField.SKILLS))
                                .hasSize(2));
        assertThat(ask(source, Question.about(Subject.named("Ann", "Lee").company("Startup"))))
                .isInstanceOf(SourceAnswer.Nothing.class);
    }

    @Test
    void whoever_is_forbidden_is_not_to_be_processed() {
        source.forbids(Subject.email("john@techcorp.com"));
        assertThat(ask(source, known())).isEqualTo(SourceAnswer.Failed.free(FailureKind.DO_NOT_PROCESS));
        assertThat(ask(source, unknown())).isInstanceOf(SourceAnswer.Nothing.class);
    }

    @Test
    void what_is_answered_later_is_billed_at_once_and_told_to_the_ticket() {
        source.answersLater(Duration.ofSeconds(5));
        SourceAnswer.Pending pending = (SourceAnswer.Pending) ask(source, known());
        assertThat(pending.cost()).isEqualTo(Cost.usd("0.021"));
        Question again = known().again(pending.ticket());
        assertThat(ask(source, again))
                .isEqualTo(SourceAnswer.Pending.of(
                        pending.ticket(), clock.instant().plusSeconds(5)));
        clock.set(pending.askAgainAt());
        assertThat(ask(source, again)).isInstanceOf(SourceAnswer.Found.class).returns(Cost.NOTHING, SourceAnswer::cost);
        assertThat(ask(source, known().again(new Ticket("another's"))))
                .isEqualTo(SourceAnswer.Failed.free(FailureKind.UNREADABLE));
    }

    @Test
    void an_answer_takes_its_time_or_all_there_is() {
        Instant begun = clock.instant();
        source.takes(Duration.ofSeconds(3));
        assertThat(ask(source, known())).isInstanceOf(SourceAnswer.Found.class);
        assertThat(clock.instant()).isEqualTo(begun.plusSeconds(3));
        source.takes(WITHIN.plusSeconds(1));
        assertThat(ask(source, known())).isEqualTo(SourceAnswer.Failed.free(FailureKind.TIMED_OUT));
        assertThat(clock.instant()).isEqualTo(begun.plusSeconds(3).plus(WITHIN));
    }

    @Test
    void it_remembers_what_it_was_asked() {
        Question title = known().wanting(ProfileField.TITLE);
        ask(source, List.of(title, unknown(), Question.about(Subject.named("John", "Doe"))));
        assertThat(source.calls()).isEqualTo(2);
        assertThat(source.requests()).isEqualTo(1);
        assertThat(source.questions())
                .extracting(question -> question.subject(), question -> question.wanted())
                .containsExactly(
                        tuple(title.subject(), title.wanted()),
                        tuple(unknown().subject(), unknown().wanted()));
    }
}
