package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.Leadwright;
import io.leadwright.enrich.Enrichment;
import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.run.RunState;
import io.leadwright.source.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Many who work on one run, by the time that passes: a clock moved by those who wait would take from the others what they do. Nobody
 * sleeps: whoever waits looks again.
 */
class RunAtOnceTest extends RunCase {

    private static final int WORKERS = 4;

    private final Enrichment enrichment = Leadwright.builder(leadwright.storage())
            .enrichment(RULES.leadsAtOnce(4))
            .executor(Runnable::run)
            .pause(time -> Thread.onSpinWait())
            .source(apollo)
            .build()
            .book()
            .enrichment();

    @Test
    void each_lead_is_taken_by_one() throws InterruptedException {
        for (int i = LEADS; i < 80; i++) {
            apollo.knows(email(i), TITLE, "CTO " + i);
            lead(email(i));
        }
        EnrichmentRun run = enrichment.start(enrichment.plan(ALL));
        assertThat(workTogether(run)).containsOnly(RunState.DONE);
        assertThat(run.progress().enriched()).isEqualTo(80);
        assertThat(apollo.questions()).extracting(Question::subject).doesNotHaveDuplicates();
        assertThat(run.progress().spent()).isEqualTo(bill(80, "0.80"));
        assertThat(available()).isEqualTo(20);
    }

    @Test
    void out_of_credits_it_pauses_however_many_work_on_it() throws InterruptedException {
        grantLeft(6);
        EnrichmentRun run = enrichment.start(enrichment.plan(ALL));
        assertThat(workTogether(run)).containsOnly(RunState.PAUSED_CREDITS);
        assertThat(run.progress().done() + available()).isEqualTo(6);
    }

    private static List<RunState> workTogether(EnrichmentRun run) throws InterruptedException {
        return AtOnce.run(WORKERS, worker -> run.work());
    }
}
