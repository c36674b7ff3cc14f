package io.leadwright.enrich;

import io.leadwright.lead.LeadId;
import io.leadwright.run.Run;
import io.leadwright.run.RunBill;
import io.leadwright.run.RunChange;
import io.leadwright.run.RunChunk;
import io.leadwright.run.RunId;
import io.leadwright.run.RunPosition;
import io.leadwright.run.RunRequest;
import io.leadwright.run.RunState;
import io.leadwright.run.RunView;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Cuts the next chunk off a run. It is planned by what was seen when the run was looked at, and taken only if nobody has taken
 * anything since; else there is something else to do.
 */
final class RunCut {

    private final Desk desk;
    private final RunWorker.Look look;
    private final Run run;
    private final String owner;
    private final RunDraft draft;

    RunCut(Desk desk, RunWorker.Look look, String owner) {
        this.desk = desk;
        this.look = look;
        this.run = look.run();
        this.owner = owner;
        this.draft = new RunDraft(desk, run);
    }

    /** What came of it. */
    sealed interface Result {}

    /** Without more to say. */
    enum Plain implements Result {
        /** The run has changed, by this or by others: to be looked at again. */
        CHANGED,
        /** What is left may not suffice until others have ended what they do. */
        SHORT
    }

    /** A chunk was taken. */
    record Taken(RunJob job) implements Result {}

    Result cut() {
        RunNext next = RunNext.of(desk, run, atMost());
        while (true) {
            RunNext fresh = new RunNext(untaken(next.leads()), next.behind());
            if (fresh.leads().isEmpty()) {
                return passOver(next.behind());
            }
            Plan plan = draft.plan(name(), fresh.leads());
            RunBill worst = draft.worst(plan);
            RunBill left = left(run, look.chunks());
            boolean isShort = !worst.isWithin(left) || isShortOfCredits(plan);
            if (!isShort) {
                return take(fresh, draft.within(plan, worst), worst);
            } else if (!look.chunks().isEmpty()) {
                return Plain.SHORT;
            } else if (request().isPartial()) {
                RunBill most = worst.atMost(left);
                return take(fresh, draft.plan(name(), fresh.leads(), most), most);
            } else if (next.leads().size() == 1) {
                return move(RunState.PAUSED_BUDGET);
            }
            next = RunNext.of(desk, run, next.leads().size() / 2);
        }
    }

    private int atMost() {
        int leads = desk.rules().leadsAtOnce();
        return desk.ledgerRules()
                .window()
                .map(window -> Math.min(leads, window.leadsMax()))
                .orElse(leads);
    }

    private List<LeadId> untaken(List<LeadId> leads) {
        RunId id = run.id();
        Set<LeadId> taken = desk.runs().read(id, view -> view.taken(leads)).orElseThrow(() -> BookRun.gone(id));
        return leads.stream().filter(lead -> !taken.contains(lead)).toList();
    }

    /** What others hold may come back to the account. */
    private static boolean isShortOfCredits(Plan plan) {
        return plan.people().stream().anyMatch(person -> person.standing() == PlannedPerson.Standing.UNAFFORDABLE);
    }

    private long number() {
        return run.position().chunks() + 1;
    }

    private String name() {
        return String.valueOf(number());
    }

    private RunRequest request() {
        return Objects.requireNonNull(run.request());
    }

    /** What nobody has spent or may still spend. */
    private static RunBill left(Run now, List<RunChunk> chunks) {
        RunBill reserved = chunks.stream().map(RunChunk::reserved).reduce(RunBill.NOTHING, RunBill::plus);
        return now.terms().cap().without(now.tally().spent()).without(reserved);
    }

    private Result take(RunNext next, Plan plan, RunBill reserved) {
        RunChunk chunk = RunChunk.of(number(), next.leads(), RunJob.held(desk, owner, desk.now()), reserved);
        RunPosition behind = next.behind().counted();
        boolean isTaken = desk.runs()
                .update(run.id(), view -> {
                    boolean mayBe = isAsItWas(view) && reserved.isWithin(left(view.run(), view.chunks()));
                    return mayBe
                            ? RunChange.of(true, view.run().at(behind)).taking(chunk)
                            : RunChange.of(false, view.run());
                })
                .orElseThrow(() -> BookRun.gone(run.id()));
        return isTaken ? new Taken(new RunJob(desk, run, chunk, plan)) : Plain.CHANGED;
    }

    private Result passOver(RunPosition behind) {
        desk.runs()
                .update(
                        run.id(),
                        view -> RunChange.of(true, isAsItWas(view) ? view.run().at(behind) : view.run()));
        return Plain.CHANGED;
    }

    private Result move(RunState state) {
        desk.runs()
                .update(
                        run.id(),
                        view -> RunChange.of(true, isAsItWas(view) ? view.run().in(state) : view.run()));
        return Plain.CHANGED;
    }

    private boolean isAsItWas(RunView view) {
        return view.run().state() == RunState.RUNNING && view.run().position().equals(run.position());
    }
}
