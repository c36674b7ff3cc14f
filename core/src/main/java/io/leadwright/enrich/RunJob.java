package io.leadwright.enrich;

import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.lead.LeadId;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.ledger.OpenResult.Refusal;
import io.leadwright.run.Run;
import io.leadwright.run.RunBill;
import io.leadwright.run.RunChunk;
import io.leadwright.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chunk to be done: as the request that it is, and then its bookkeeping. Of a run that was cancelled nobody is asked about any
 * more: what whoever held the chunk has paid for is handed over, and the rest given up.
 */
final class RunJob {

    /** So long after a request's deadline what came of it may still be written down. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Desk desk;
    private final Run run;
    private final RunChunk chunk;
    private final Plan plan;
    private final RunBooking booking;

    RunJob(Desk desk, Run run, RunChunk chunk, Plan plan) {
        this.desk = desk;
        this.run = run;
        this.chunk = chunk;
        this.plan = plan;
        this.booking = new RunBooking(desk, run.id(), chunk);
    }

    /** Whoever works on a chunk from now on has it for as long as its request may take, and no less than the request itself. */
    static RunChunk.Holder held(Desk desk, String owner, Instant now) {
        LedgerRules rules = desk.ledgerRules();
        Duration longest =
                Collections.max(List.of(rules.lease(), rules.deadline().plus(GRACE)));
        return new RunChunk.Holder(owner, now, now.plus(longest));
    }

    void run() {
        try {
            take(new RequestRun(desk, isGivenUp() ? plan.askingNobody() : plan, null).run());
        } catch (RunTakenBack late) {
            // nothing was written, and nothing is to be booked
        }
    }

    private boolean isGivenUp() {
        return run.state() == RunState.CANCELLED;
    }

    private void take(EnrichmentOutcome outcome) {
        if (outcome instanceof Done done) {
            finish(done);
        } else if (outcome instanceof EnrichmentOutcome.InProgress busy) {
            booking.leave(busy.retryAt(), known -> known);
        } else if (outcome instanceof EnrichmentOutcome.Replayed) {
            forgotten();
        } else {
            refused(((EnrichmentOutcome.Refused) outcome).why());
        }
    }

    private void refused(Refusal why) {
        if (why instanceof Refusal.RateLimited && isGivenUp()) {
            booking.end(FailureCode.CANCELLED, RunBill.NOTHING); // only what was never begun is turned away
        } else if (why instanceof Refusal.RateLimited later) {
            booking.leave(desk.now(), known -> known.waitingUntil(later.retryAt()));
        } else if (why instanceof Refusal.Insufficient && !isGivenUp()) {
            booking.leaveForCredits();
        } else {
            forgotten(); // somebody else has given out the key of this chunk, or what was begun cannot be looked at
        }
    }

    private void finish(Done done) {
        RunBill spent = new RunBill(done.bill().credits(), new RunSpending(desk).of(chunk, plan, done.bill()));
        Map<LeadId, String> failed = new LinkedHashMap<>();
        done.failed()
                .forEach(lead -> failed.put(
                        chunk.leads().get(lead.index()), code(lead, done).name()));
        RunAgain again = new RunAgain(desk, chunk);
        List<LeadId> unanswered = isGivenUp() ? List.of() : again.leads(done);
        if (unanswered.isEmpty()) {
            booking.end(failed, spent);
        } else {
            Instant from = again.from(plan, unanswered);
            booking.putBack(chunk.again(unanswered, from, chunk.reserved().without(spent)), failed, spent);
        }
    }

    /** Where nobody was asked, nobody failed. */
    private FailureCode code(FailedLead lead, Done done) {
        boolean isUnasked = isGivenUp()
                && !done.isReplay()
                && (lead.code() == FailureCode.NOT_FOUND || lead.code() == FailureCode.PROVIDER_ERROR);
        return isUnasked ? FailureCode.CANCELLED : lead.code();
    }

    /** It was done so long ago that nobody knows what came of it: it counts for what it may have. */
    private void forgotten() {
        booking.end(FailureCode.OUTCOME_UNKNOWN, chunk.reserved());
    }
}
