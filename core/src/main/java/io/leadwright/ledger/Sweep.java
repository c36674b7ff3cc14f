package io.leadwright.ledger;

import io.leadwright.credit.FreedKey;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What time does to a ledger. */
final class Sweep {

    /** So much is ended in one go: others wait for it. */
    static final int BATCH = 1_000;

    /** Stripe keeps its answers as long, docs.stripe.com/api/idempotent_requests. */
    static final Duration ANSWERS_KEPT = Duration.ofHours(24);

    static final Duration KEYS_KEPT = Duration.ofDays(30);

    private Sweep() {}

    /** Whether something is to be ended. */
    static boolean isDue(LedgerView view, Instant now) {
        return !view.holds().due(now, 1).isEmpty() || !view.grants().due(now, 1).isEmpty();
    }

    /** Ends and forgets, at most so much of each; how much. */
    static int sweep(Draft draft) {
        return Ending.due(draft, BATCH)
                + forgetKeys(draft)
                + forgetAnswers(draft, draft.now().minus(ANSWERS_KEPT));
    }

    private static int forgetKeys(Draft draft) {
        List<Operation> ended = draft.view().operations().ended(draft.now().minus(KEYS_KEPT), BATCH);
        ended.forEach(operation -> draft.write(new FreedKey(operation.key())));
        return ended.size();
    }

    /** Those of before this time. */
    static int forgetAnswers(Draft draft, Instant before) {
        List<Operation> answered = draft.view().operations().answered(before, BATCH);
        answered.stream()
                .filter(operation -> isKept(operation, draft.now()))
                .forEach(operation -> draft.write(operation.withoutAnswer()));
        return answered.size();
    }

    /** An operation is written once: not without its answer, if it is not to be kept at all. */
    private static boolean isKept(Operation operation, Instant now) {
        return operation
                .end()
                .filter(end -> end.at().isBefore(now.minus(KEYS_KEPT)))
                .isEmpty();
    }
}
