package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.enrich.FailureCode;
import io.leadwright.lead.EmailKey;
import io.leadwright.run.RunState;
import io.leadwright.source.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs while a vendor is down: its leads wait for it. */
class RunOutageTest extends RunCase {

    private final Instant begun = clock.instant();

    private Duration passed() {
        return Duration.between(begun, clock.instant());
    }

    @Test
    void leads_wait_until_the_source_answers_again() {
        apollo.failingFor(Duration.ofMinutes(10), FailureKind.UNAVAILABLE);
        EnrichmentRun run = start(ALL);
        assertThat(run.work()).isEqualTo(RunState.DONE);
        assertThat(run.progress().enriched()).isEqualTo(LEADS);
        assertThat(run.progress().failed()).isEmpty();
        assertThat(run.progress().spent()).isEqualTo(bill(10, "0.10"));
        assertThat(run.progress().reserved()).isEqualTo(bill(0, "0"));
        assertThat(run.skipped(null, 10)).isEmpty();
        assertThat(available()).isEqualTo(90);
        assertThat(passed()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
    }

    @Test
    void those_whom_somebody_knows_do_not_wait_and_are_not_asked_about_again() {
        FakeSource hunter = leadwright.source("hunter").charges(CENT);
        hunter.knows(email(0), TITLE, "CTO 0").knows(email(5), TITLE, "CTO 5");
        apollo.failingFor(Duration.ofMinutes(10), FailureKind.THROTTLED);
        EnrichmentRun run = start(ALL);
        while (run.workOnce()) {}
        assertThat(run.progress().done()).isEqualTo(2);
        assertThat(of(0).title()).isEqualTo("CTO 0");
        assertThat(run.progress().spent()).isEqualTo(bill(2, "0.02"));
        assertThat(run.work()).isEqualTo(RunState.DONE);
        assertThat(run.progress().enriched()).isEqualTo(LEADS);
        assertThat(run.progress().spent()).isEqualTo(bill(10, "0.10"));
        assertThat(hunter.questions())
                .filteredOn(question -> question.email().equals(Optional.of(EmailKey.of(email(0)))))
                .hasSize(1);
    }

    @Test
    void nobody_works_on_a_run_of_which_everything_waits() {
        apollo.failingFor(Duration.ofMinutes(10), FailureKind.UNAVAILABLE);
        EnrichmentRun run = start(ALL);
        while (run.workOnce()) {}
        assertThat(run.progress().waitingUntil()).contains(begun.plus(Duration.ofMinutes(10)));
        assertThat(leadwright.leadwright().workRuns()).isZero();
        int asked = apollo.calls();
        assertThat(run.workOnce()).isFalse();
        assertThat(apollo.calls()).isEqualTo(asked);
        assertThat(run.pause()).isTrue();
        assertThat(run.resume()).isTrue();
        assertThat(run.workOnce()).isFalse();
        pass(Duration.ofMinutes(10));
        assertThat(leadwright.leadwright().workRuns()).isOne();
        assertThat(run.progress().enriched()).isEqualTo(4);
        run.work();
    }

    @Test
    void nobody_waits_for_ever() {
        apollo.failingFor(Duration.ofDays(400), FailureKind.UNAVAILABLE);
        EnrichmentRun run = start(ALL);
        assertThat(run.work()).isEqualTo(RunState.DONE);
        assertThat(run.progress().failed()).isEqualTo(Map.of(FailureCode.PROVIDER_ERROR, 10L));
        assertThat(run.skipped(null, 20)).hasSize(LEADS);
        assertThat(run.progress().spent()).isEqualTo(bill(0, "0"));
        assertThat(passed()).isBetween(Duration.ofHours(8), Duration.ofHours(9));
    }

    @Test
    void what_may_not_change_by_itself_is_not_waited_for() {
        apollo.failingFor(Duration.ofMinutes(10), FailureKind.UNAUTHORISED);
        EnrichmentRun run = start(ALL);
        assertThat(run.work()).isEqualTo(RunState.DONE);
        assertThat(run.progress().failed()).isEqualTo(Map.of(FailureCode.PROVIDER_ERROR, 10L));
        assertThat(passed()).isZero();
    }

    @Test
    void what_waits_is_given_up_when_the_run_is_cancelled() {
        apollo.failingFor(Duration.ofMinutes(10), FailureKind.UNAVAILABLE);
        EnrichmentRun run = start(ALL);
        run.workOnce();
        assertThat(run.progress().reserved()).isEqualTo(bill(4, "0.04"));
        assertThat(run.cancel()).isTrue();
        assertThat(run.progress().failed()).isEqualTo(Map.of(FailureCode.CANCELLED, 4L));
        assertThat(run.progress().reserved()).isEqualTo(bill(0, "0"));
        assertThat(run.undo().state()).isEqualTo(RunState.UNDONE);
        assertThat(passed()).isZero();
    }

    @Test
    void a_paused_run_of_which_something_waits_is_undone_at_once() {
        apollo.failingFor(Duration.ofMinutes(10), FailureKind.UNAVAILABLE);
        EnrichmentRun run = start(ALL);
        run.workOnce();
        run.pause();
        assertThat(run.undo().state()).isEqualTo(RunState.UNDONE);
        assertThat(run.progress().failed()).isEqualTo(Map.of(FailureCode.CANCELLED, 4L));
        assertThat(passed()).isZero();
    }
}
