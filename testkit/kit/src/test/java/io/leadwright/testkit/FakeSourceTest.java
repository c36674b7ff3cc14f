package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Cost;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourcePrice;
import java.time.Duration;
import java.time.Instant;
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
}
