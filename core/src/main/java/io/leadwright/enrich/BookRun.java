package io.leadwright.enrich;

import io.leadwright.lead.LeadId;
import io.leadwright.port.RunStore;
import io.leadwright.run.Restored;
import io.leadwright.run.Run;
import io.leadwright.run.RunBill;
import io.leadwright.run.RunChange;
import io.leadwright.run.RunChunk;
import io.leadwright.run.RunId;
import io.leadwright.run.RunState;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A run of one account, as it is in the storage. */
final class BookRun implements EnrichmentRun {

    private final Desk desk;
    private final RunId id;

    BookRun(Desk desk, RunId id) {
        this.desk = desk;
        this.id = id;
    }

    @Override
    public RunId id() {
        return id;
    }

    @Override
    public RunProgress progress() {
        return runs().read(id, view -> {
                    RunBill reserved =
                            view.chunks().stream().map(RunChunk::reserved).reduce(RunBill.NOTHING, RunBill::plus);
                    return new RunProgress(view.run(), reserved, desk.now());
                })
                .orElseThrow(() -> gone(id));
    }

    @Override
    public RunState work() {
        return new RunWorker(desk, id).work();
    }

    @Override
    public boolean workOnce() {
        return new RunWorker(desk, id).workOnce();
    }

    @Override
    public boolean pause() {
        return move(state -> state == RunState.RUNNING, RunState.PAUSED);
    }

    @Override
    public boolean resume() {
        return move(RunState::isPaused, RunState.RUNNING);
    }

    @Override
    public boolean cancel() {
        boolean isNew = runs().update(id, view -> {
                    Run run = view.run();
                    Run next = view.chunks().isEmpty() ? run.in(RunState.CANCELLED) : run.cancelledAtWork();
                    return run.state().isOver() ? RunChange.of(false, run) : RunChange.of(true, next);
                })
                .orElseThrow(() -> gone(id));
        new RunClosing(desk, id).close();
        return isNew;
    }

    @Override
    public RunProgress undo() {
        new RunUndo(desk, id).undo();
        return progress();
    }

    @Override
    public boolean beginUndo() {
        return new RunUndo(desk, id).beginNow();
    }

    @Override
    public List<Skipped> skipped(@Nullable LeadId after, int limit) {
        return runs().skipped(id, after, atMost(limit)).stream()
                .map(lead -> new Skipped(lead.lead(), FailureCode.valueOf(lead.code())))
                .toList();
    }

    @Override
    public List<Unrestored> unrestored(@Nullable LeadId after, int limit) {
        return runs().unrestored(id, after, atMost(limit)).stream()
                .map(lead -> new Unrestored(lead.lead(), Restored.valueOf(lead.code())))
                .toList();
    }

    /** Says that somebody has taken a run out of the storage. */
    static IllegalStateException gone(RunId id) {
        return new IllegalStateException("run: there is none called " + id);
    }

    private boolean move(Predicate<RunState> from, RunState to) {
        return runs().update(id, view -> {
                    Run run = view.run();
                    boolean moves = from.test(run.state());
                    return RunChange.of(moves, moves ? run.in(to) : run);
                })
                .orElseThrow(() -> gone(id));
    }

    private RunStore runs() {
        return desk.runs();
    }

    private static int atMost(int limit) {
        return Math.min(limit, LIST_MAX);
    }

    @Override
    public String toString() {
        return "EnrichmentRun[" + id + "]";
    }
}
