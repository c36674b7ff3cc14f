package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.enrich.FailureCode;
import io.leadwright.lead.AccountId;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.run.RunChunk;
import io.leadwright.run.RunId;
import io.leadwright.run.RunState;
import io.leadwright.run.RunView;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chunks that somebody holds, and those of somebody who has died. */
class RunLeftoversTest extends RunCase {

    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Does something while it is asked, and knows nothing. */
    private final class Watched implements EnrichmentSource {

        private final Runnable whileAsked;

        Watched(Runnable whileAsked) {
            this.whileAsked = whileAsked;
        }

        @Override
        public SourceProfile profile() {
            return new FakeSource("watched", clock).knows(JOHN, TITLE, "CTO").profile();
        }

        @Override
        public List<SourceAnswer> ask(Questions questions) {
            whileAsked.run();
            return questions.list().stream()
                    .<SourceAnswer>map(question -> SourceAnswer.Nothing.FREE)
                    .toList();
        }
    }

    private List<RunChunk> chunks(RunId run) {
        return leadwright
                .storage()
                .runs(AccountId.DEFAULT)
                .read(run, RunView::chunks)
                .orElseThrow();
    }

    /** A run of which somebody took a chunk and died. */
    private EnrichmentRun left() {
        boolean[] isDeadly = {true};
        leadwright.source(new Watched(() -> {
            if (isDeadly[0]) {
                throw new Death();
            }
        }));
        EnrichmentRun run = start(ALL);
        assertThatThrownBy(run::workOnce).isInstanceOf(Death.class);
        isDeadly[0] = false;
        return run;
    }

    @Test
    void nobody_takes_a_chunk_over_while_its_request_may_run() {
        leadwright.ledger(LedgerRules.DEFAULT.holdTime(Duration.ofHours(1)).deadline(Duration.ofMinutes(5)));
        List<Boolean> held = new ArrayList<>();
        leadwright.source(new Watched(() -> {
            clock.advance(Duration.ofSeconds(70));
            RunId run = book().enrichment().runs().get(0).id();
            held.add(chunks(run).stream().allMatch(chunk -> chunk.isHeld(clock.instant())));
        }));
        start(ALL).workOnce();
        assertThat(held).isNotEmpty().doesNotContain(false);
    }

    @Test
    void what_somebody_who_died_had_is_booked_when_the_run_is_cancelled() {
        EnrichmentRun run = left();
        pass(Duration.ofMinutes(6));
        assertThat(run.progress().reserved()).isEqualTo(bill(4, "0.04"));
        int asked = apollo.calls();
        assertThat(run.cancel()).isTrue();
        assertThat(run.progress().reserved()).isEqualTo(bill(0, "0"));
        assertThat(run.progress().done()).isEqualTo(4);
        assertThat(apollo.calls()).as("nobody is asked any more").isEqualTo(asked);
        assertThat(run.progress().spent().credits().millis()).isEqualTo((100 - available()) * 1_000);
    }

    @Test
    void or_by_whoever_works_next_if_nobody_knew_then_that_they_were_dead() {
        EnrichmentRun run = left();
        run.cancel();
        assertThat(run.progress().reserved()).isEqualTo(bill(4, "0.04"));
        assertThat(leadwright.leadwright().workRuns()).isZero();
        pass(Duration.ofMinutes(6));
        assertThat(leadwright.leadwright().workRuns()).isOne();
        assertThat(leadwright.leadwright().workRuns()).isZero();
        assertThat(run.progress().reserved()).isEqualTo(bill(0, "0"));
        assertThat(run.progress().done()).isEqualTo(4);
    }

    @Test
    void or_when_a_paused_run_is_undone() {
        EnrichmentRun run = left();
        run.pause();
        assertThat(run.undo().state()).isEqualTo(RunState.UNDONE);
        assertThat(run.progress().reserved()).isEqualTo(bill(0, "0"));
        assertThat(run.progress().done()).isEqualTo(4);
        leads().values().forEach(lead -> assertThat(lead.title()).isNull());
        assertThat(run.progress().failed().keySet()).isSubsetOf(FailureCode.CANCELLED);
        pass(Duration.ofMinutes(6));
    }
}
