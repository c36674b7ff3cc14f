package io.leadwright.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.lead.AccountId;
import io.leadwright.port.Storage;
import io.leadwright.sandbox.faults.VendorBooks.Call;
import io.leadwright.sandbox.faults.VendorBooks.Payment;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * An enrichment whose process is gone, and what becomes of it.
 *
 * @param storage where it is kept
 * @param account whose it is
 * @param books what the vendors wrote down
 */
record BrokenEnrichment(Storage storage, AccountId account, VendorBooks books) {

    /** When leases and flights are over, holds are not. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(40);

    /** When holds are over too. */
    private static final Duration HOLDS_OVER = Duration.ofSeconds(400);

    private static final Duration MONTH = Duration.ofDays(31);

    /** What becomes of it. */
    enum Sequel {
        /** The same request goes on with it soon. */
        SOON,
        /** When its holds are over. */
        LATE,
        /** Nobody asks again. */
        NEVER;

        /** One after the other. */
        static Sequel after(int number) {
            return switch (number % 3) {
                case 0 -> SOON;
                case 1 -> LATE;
                default -> NEVER;
            };
        }
    }

    /** Of a process that asked one after the other: at most the last call was not answered. */
    void checkOneByOne() {
        List<Call> calls = books.calls();
        Set<Payment> lost = laws(Duration.ZERO).paidInVain();
        if (!lost.isEmpty()) {
            assertThat(Set.copyOf(calls.get(calls.size() - 1).payments())).isEqualTo(lost);
        }
    }

    /** How many answers were paid for and lost. */
    int paidInVain() {
        return laws(Duration.ZERO).paidInVain().size();
    }

    /** Whatever becomes of it, all comes right. */
    void end(Sequel sequel) {
        laws(Duration.ZERO).checkPayments();
        switch (sequel) {
            case SOON -> goOn(TAKEN_OVER);
            case LATE -> goOn(HOLDS_OVER);
            case NEVER -> leave();
        }
    }

    private void goOn(Duration age) {
        EnrichmentLaws laws = laws(age);
        Set<Payment> lost = laws.lost();
        Done done = life(age).run().orElseThrow();
        laws.checkPayments();
        laws.checkLost(lost);
        laws.checkDone(done);
        List<Call> calls = books.calls();
        Done again = life(age).run().orElseThrow();
        laws.checkReplay(done, again);
        laws.checkDone(again);
        assertThat(books.calls()).isEqualTo(calls);
    }

    private void leave() {
        laws(HOLDS_OVER).checkLeft();
        laws(HOLDS_OVER).checkPayments();
        laws(MONTH).checkForgotten();
    }

    private EnrichmentLaws laws(Duration age) {
        return new EnrichmentLaws(life(age));
    }

    private EnrichmentLife life(Duration age) {
        return new EnrichmentLife(storage, account, books, Boundary.never(), age);
    }
}
