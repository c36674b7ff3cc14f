package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldResult;
import io.leadwright.ledger.LedgerResult;
import io.leadwright.ledger.OpenResult;
import io.leadwright.ledger.Work;
import java.time.Duration;

/**
 * What a host does to a ledger or files, and does again if it was not told the outcome. Each is all or nothing, and leaves the same
 * behind however often it is done.
 */
enum LedgerFlow {
    GRANT("0 0 0 0", "10 0 0 0") {
        @Override
        void prepare(LedgerDesk desk) {}

        @Override
        void run(LedgerDesk desk, boolean isAgain) {
            LedgerResult<?> result = desk.grant("granted", GrantTerms.of(Credits.of(10)));
            assertThat(result instanceof LedgerResult.Done || (isAgain && result instanceof LedgerResult.Replayed))
                    .isTrue();
        }
    },

    /** For which something due is to be ended first: to be short of credits would be wrong. */
    OPEN("2 8 0 0", "4 6 0 0") {
        @Override
        void prepare(LedgerDesk desk) {
            desk.grant("granted", GrantTerms.of(Credits.of(10)));
            desk.open("left", 8).orElseThrow();
            desk.waitUntilHoldsAreDue();
        }

        @Override
        void run(LedgerDesk desk, boolean isAgain) {
            OpenResult result = desk.open("opened", 2, 2, 2);
            if (isAgain && result instanceof OpenResult.InProgress inProgress) {
                desk.clock().set(inProgress.retryAt());
                result = desk.open("opened", 2, 2, 2);
            }
            assertThat(result.orElseThrow().holds())
                    .hasSize(3)
                    .allSatisfy(hold -> assertThat(hold.state()).isEqualTo(Hold.State.PENDING));
        }
    },

    /** Together with a lead. */
    SETTLE("4 6 0 0", "5 4 1 0") {
        @Override
        void prepare(LedgerDesk desk) {
            desk.grant("granted", GrantTerms.of(Credits.of(10)));
            desk.open("opened", 2, 2, 2).orElseThrow();
        }

        @Override
        void run(LedgerDesk desk, boolean isAgain) {
            HoldResult result = desk.settleWithLead(1, Credits.of(1));
            assertThat(result instanceof HoldResult.Done || (isAgain && result instanceof HoldResult.Unchanged))
                    .isTrue();
        }
    },

    COMPLETE("5 4 1 0", "9 0 1 0") {
        @Override
        void prepare(LedgerDesk desk) {
            SETTLE.prepare(desk);
            SETTLE.run(desk, false);
        }

        @Override
        void run(LedgerDesk desk, boolean isAgain) {
            Work work = desk.work("opened", 1, 2, 3);
            if (!desk.ledger().holds().complete(work, "the answer")) {
                assertThat(isAgain).isTrue();
            }
            assertThat(desk.open("opened", 2, 2, 2))
                    .isInstanceOfSatisfying(
                            OpenResult.Replayed.class,
                            replayed -> assertThat(replayed.answer()).contains("the answer"));
        }
    },

    /** Of a person and of the book of sources; nothing of the ledger. */
    FILE("0 0 0 0", "0 0 0 0") {
        @Override
        void prepare(LedgerDesk desk) {}

        @Override
        void run(LedgerDesk desk, boolean isAgain) {
            assertThat(desk.file() || isAgain).isTrue();
        }

        @Override
        boolean isDone(LedgerDesk desk) {
            return desk.isFiled();
        }
    },

    /** Ends holds and a grant of which they took. */
    SWEEP("9 6 0 0", "10 0 0 5") {
        @Override
        void prepare(LedgerDesk desk) {
            desk.grant("granted", GrantTerms.of(Credits.of(10)));
            GrantTerms shortly = GrantTerms.of(Credits.of(5));
            desk.grant("expiring", shortly.expiring(desk.clock().instant().plus(Duration.ofSeconds(1))));
            desk.open("left", 2, 2, 2).orElseThrow();
            desk.waitUntilHoldsAreDue();
        }

        @Override
        void run(LedgerDesk desk, boolean isAgain) {
            int swept = desk.sweep();
            assertThat(swept == 4 || (isAgain && swept == 0)).isTrue();
        }
    };

    private final String before;
    private final String after;

    /** What is available, held, consumed and expired, before and after. */
    LedgerFlow(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** What must have happened before. */
    abstract void prepare(LedgerDesk desk);

    /** Does it, and checks the answer. */
    abstract void run(LedgerDesk desk, boolean isAgain);

    /** Whether all of it was done; fails if it was by half. */
    boolean isDone(LedgerDesk desk) {
        String stored = desk.books();
        assertThat(stored).isIn(before, after);
        assertThat(desk.ledger().verify().faults()).isEmpty();
        boolean isDone = stored.equals(after);
        assertThat(desk.hasLead()).isEqualTo(this == COMPLETE || (this == SETTLE && isDone));
        return isDone;
    }
}
