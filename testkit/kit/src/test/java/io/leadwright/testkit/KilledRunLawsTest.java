package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.LeadBook;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.PersonKey;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.Plan;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.SourceAnswer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of a run whose process is killed at any call of the storage, and of the same request afterwards. */
class KilledRunLawsTest {

    private static final int STEPS_MAX = 120;

    /** When the lease is over, and when the holds are too. */
    private static final List<Duration> LATER =
            List.of(LedgerRules.DEFAULT.lease(), LedgerRules.DEFAULT.holdTime().plusSeconds(1));

    @Provide
    static Arbitrary<Script> scripts() {
        return WaterfallLawsTest.scripts();
    }

    /** Runs it in a process that is killed, and then again; what the second one, and the one after, came to. */
    private static Done resumed(Play play, EnrichmentRequest request, int steps, Duration later) {
        MortalStorage dying = new MortalStorage(play.storage, steps);
        play.whenAsking((source, question) -> dying.step());
        try {
            play.open(dying.storage(), Runnable::run).enrichment().run(request);
        } catch (MortalStorage.Killed killed) {
            assertThat(dying.isDead()).isTrue();
        }
        play.clock.advance(later);
        play.whenAsking((source, question) -> {});
        return play.book.enrichment().run(request).orElseThrow();
    }

    @Property(tries = 400)
    void it_is_charged_once_and_told_the_same_ever_after(
            @ForAll("scripts") Script script, @ForAll @IntRange(max = STEPS_MAX) int steps, @ForAll boolean isLate) {
        Play play = new Play(script, Runnable::run);
        EnrichmentRequest request = play.request().key("key");
        Plan plan = play.book.enrichment().plan(request);
        Done done = resumed(play, request, steps, LATER.get(isLate ? 1 : 0));
        LeadBook book = play.book;
        Credits consumed = book.credits().balance().consumed();
        assertThat(done.bill().credits()).isEqualTo(consumed);
        assertThat(consumed.millis()).isLessThanOrEqualTo(plan.worst().credits().millis());
        assertThat(play.storage.faults(play.clock.instant())).isEmpty();
        if (!done.isOutage()) {
            Done told = book.enrichment().run(request).orElseThrow();
            assertThat(told.isReplay()).isTrue();
            assertThat(told.bill().credits()).isEqualTo(consumed);
            assertThat(book.credits().balance().consumed()).isEqualTo(consumed);
        }
    }

    @Property(tries = 400)
    void nothing_is_bought_twice_and_nothing_that_was_written_down_is_lost(
            @ForAll("scripts") Script script, @ForAll @IntRange(max = STEPS_MAX) int steps) {
        Play play = new Play(script, Runnable::run);
        resumed(play, play.request().key("key"), steps, LATER.get(0));
        Set<String> bought = new HashSet<>();
        for (ScriptedSource.Asked asked : play.asked) {
            PersonKey file = play.dossier(asked.question().subject()).file();
            if (asked.isNew() && !asked.billed().isNothing()) {
                for (ProfileField<?> field : asked.question().wanted()) {
                    assertThat(bought.add(asked.source().id() + " " + file.text() + " " + field))
                            .as("%s is asked for %s once", asked.source(), field)
                            .isTrue();
                }
            }
            if (asked.answer() instanceof SourceAnswer.Found found) {
                assertKept(play, asked, found.claims());
            }
        }
    }

    /** The answer is there, or known to be lost. */
    private static void assertKept(Play play, ScriptedSource.Asked asked, Claims claims) {
        Inquiry inquiry = play.dossier(asked.question().subject())
                .inquiry(asked.source().id())
                .orElseThrow();
        boolean isLost = inquiry.outcome(play.clock.instant()) != Inquiry.Outcome.FOUND;
        boolean isThere = claims.all().stream()
                .allMatch(claim -> inquiry.claims().of(claim.field()).stream()
                        .anyMatch(kept -> kept.text().equals(claim.text())));
        boolean isAgain = inquiry.state().at().isAfter(claims.all().get(0).observedAt());
        assertThat(isLost || isThere || isAgain).as("%s of %s", inquiry, asked).isTrue();
    }
}
