package io.leadwright.ledger;

import io.leadwright.credit.Credits;
import io.leadwright.credit.FreedKey;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.HoldResult;
import io.leadwright.credit.Lease;
import io.leadwright.credit.Operation;
import io.leadwright.ledger.OpenResult.Refusal.Insufficient;
import io.leadwright.ledger.OpenResult.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Paid work of one account: it begins when all its holds are made, each of which is then settled or released, and is completed
 * with the answer to give again. Thread-safe.
 *
 * <p>Work belongs to whoever opened it, until its lease is over: then the same request, asked again, takes it over, and whoever
 * had it before can end nothing any more.
 */
public final class Holds {

    private final Commands commands;

    Holds(Commands commands) {
        this.commands = commands;
    }

    /**
     * Begins a request's work, or takes it over: its key, its admission and all its holds are written together, or none is.
     *
     * @throws IllegalArgumentException if it is of more leads than the window ever admits
     */
    public OpenResult open(Opening opening) {
        while (true) {
            Attempt attempt = commands.run(draft -> {
                OpenResult result = new OpenDecision(draft, commands.rules(), opening).decide();
                return new Attempt(result, draft.ended());
            });
            // only when nothing more is due is an account short of credits
            boolean isShort = attempt.result instanceof Refused refused && refused.why() instanceof Insufficient;
            if (!isShort || attempt.ended < OpenDecision.ENDED_AT_ONCE) {
                commands.tell(attempt.result);
                return attempt.result;
            }
        }
    }

    private record Attempt(OpenResult result, int ended) {}

    /** Spends so much of a hold and gives the rest back; to spend nothing is to release it. */
    public HoldResult settle(HoldId hold, Credits amount, long fence) {
        return commands.run(draft -> Ending.settle(draft, hold, amount, fence));
    }

    /** Gives all of a hold back. */
    public HoldResult release(HoldId hold, long fence) {
        return commands.run(draft -> Ending.release(draft, hold, fence));
    }

    /** Keeps the work for as long again, with the holds that wait; empty if it is somebody else's, or completed. */
    public Optional<Work> renew(Work work) {
        return commands.run(draft -> inFlight(draft, work).map(operation -> renewed(draft, operation)));
    }

    /**
     * Ends the work: what is still held is released, and the answer kept to be given again.
     *
     * @return false, and nothing is done, if it is somebody else's, or completed
     */
    public boolean complete(Work work, String answer) {
        return commands.run(draft -> {
            Optional<Operation> operation = inFlight(draft, work);
            operation.ifPresent(known -> {
                known.holds().forEach(hold -> Ending.release(draft, hold, work.fence()));
                draft.write(known.completed(draft.now(), Optional.of(answer)));
            });
            return operation.isPresent();
        });
    }

    /**
     * Ends the work of a request that nobody will ask for again: what is still held is released, and its key forgotten.
     *
     * @return false, and nothing is done, if it is somebody else's, or completed
     */
    public boolean conclude(Work work) {
        return commands.run(draft -> freed(draft, work, inFlight(draft, work)));
    }

    /**
     * Gives the work up: all that is held is released and its key is free, as if it had not been asked for, but that its leads
     * stay admitted.
     *
     * @return false, and nothing is done, if it is somebody else's, or completed, or something of it was settled
     */
    public boolean abandon(Work work) {
        return commands.run(draft -> freed(draft, work, inFlight(draft, work).filter(known -> isUnpaid(draft, known))));
    }

    private static boolean freed(Draft draft, Work work, Optional<Operation> operation) {
        operation.ifPresent(known -> {
            known.holds().forEach(hold -> Ending.release(draft, hold, work.fence()));
            draft.write(new FreedKey(known.key()));
        });
        return operation.isPresent();
    }

    private static Optional<Operation> inFlight(Draft draft, Work work) {
        List<HoldId> holds = work.holds().stream().map(Hold::id).toList();
        return draft.view()
                .operations()
                .get(work.key())
                // a key that was freed may be another's by now, who has the same fence, but never the same holds
                .filter(operation ->
                        operation.isInFlight(work.fence()) && operation.holds().equals(holds));
    }

    private static boolean isUnpaid(Draft draft, Operation operation) {
        return operation.holds().stream()
                .map(hold -> draft.hold(hold).orElseThrow())
                .noneMatch(hold -> hold.state() == Hold.State.SETTLED);
    }

    private Work renewed(Draft draft, Operation operation) {
        LedgerRules rules = commands.rules();
        List<Hold> holds = new ArrayList<>();
        for (HoldId id : operation.holds()) {
            Hold hold = draft.hold(id).orElseThrow();
            HoldResult result = hold.renew(
                    draft.now().plus(rules.holdTime()), operation.lease().fence(), draft.now());
            if (result instanceof HoldResult.Done done) {
                draft.put(done.hold());
                hold = done.hold();
            }
            holds.add(hold);
        }
        Lease lease = operation.lease().until(draft.now().plus(rules.lease()));
        draft.write(operation.leased(lease));
        return new Work(operation.key(), lease, holds);
    }
}
