package io.leadwright.enrich;

import io.leadwright.run.Run;
import io.leadwright.run.RunChange;
import io.leadwright.run.RunChunk;
import io.leadwright.run.RunId;
import io.leadwright.run.RunPosition;
import io.leadwright.run.RunState;
import io.leadwright.run.RunView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who works on a run. Of the thread that works. */
final class RunWorker {

    /** So many chunks at most wait for sources to answer again while others are begun: if all are down, nobody else is worth asking. */
    private static final int WAITING_MAX = 20;

    private final Desk desk;
    private final RunId id;
    private final RunWaiting waiting;
    private final String owner;

    RunWorker(Desk desk, RunId id) {
        this.desk = desk;
        this.id = id;
        this.waiting = new RunWaiting(desk);
        this.owner = desk.newName();
    }

    /** What came of one try to do something. */
    private enum Step {
        /** Something was done. */
        DONE,
        /** Others must be waited for. */
        OTHERS,
        /** There is nothing to do. */
        NOTHING
    }

    /** A run as it was looked at. */
    record Look(Run run, List<RunChunk> chunks) {

        static Look of(RunView view) {
            return new Look(view.run(), view.chunks());
        }

        /** Something that whoever held it has left. */
        Optional<RunChunk> left(Instant now) {
            return chunks.stream().filter(chunk -> chunk.isLeft(now)).findFirst();
        }

        /** How many chunks wait. */
        long waiting(Instant now) {
            return chunks.stream().filter(chunk -> chunk.isWaiting(now)).count();
        }
    }

    RunState work() {
        Step step = step();
        while (step != Step.NOTHING) {
            if (step == Step.OTHERS) {
                wait(look().run().waitingUntil());
            }
            step = step();
        }
        return look().run().state();
    }

    boolean workOnce() {
        return step() == Step.DONE;
    }

    private void wait(@Nullable Instant until) {
        if (until != null && desk.now().isBefore(until)) {
            waiting.until(until);
        } else {
            waiting.forOthers();
        }
    }

    private Step step() {
        Look look = look();
        Run run = look.run();
        if (run.state() == RunState.UNDOING) {
            return new RunUndo(desk, id).step() ? Step.DONE : Step.NOTHING;
        } else if (run.state() == RunState.CANCELLED) {
            return new RunClosing(desk, id).step() ? Step.DONE : Step.NOTHING;
        } else if (run.state() != RunState.RUNNING) {
            return Step.NOTHING;
        } else if (run.isWaiting(desk.now())) {
            return Step.OTHERS;
        }
        LeftAlone.checkKey(desk); // before anything is taken that could not be done
        Optional<RunChunk> left = look.left(desk.now());
        if (left.isPresent()) {
            return done(new RunTakeover(desk, run, owner).take(left.get()));
        } else if (run.position().isAtEnd()) {
            return look.chunks().isEmpty() ? end(run.position()) : others();
        }
        return look.waiting(desk.now()) < WAITING_MAX ? cut(look) : others();
    }

    /** If nobody works on anything there is nothing to do for anybody until sources may answer again. */
    private Step others() {
        desk.runs().update(id, view -> {
            Run run = view.run();
            Instant now = desk.now();
            Optional<Instant> next = view.chunks().stream()
                    .filter(chunk -> chunk.isWaiting(now))
                    .map(chunk -> chunk.holder().until())
                    .min(Instant::compareTo);
            boolean isIdle =
                    run.state() == RunState.RUNNING && view.chunks().stream().allMatch(chunk -> chunk.isWaiting(now));
            return RunChange.of(isIdle, isIdle && next.isPresent() ? run.waitingUntil(next.get()) : run);
        });
        return Step.OTHERS;
    }

    private Step cut(Look look) {
        RunCut.Result result = new RunCut(desk, look, owner).cut();
        if (result instanceof RunCut.Taken taken) {
            return done(Optional.of(taken.job()));
        }
        return result == RunCut.Plain.SHORT ? others() : Step.DONE;
    }

    /** Nobody else need have been quicker: then there is something else to do. */
    private Step done(Optional<RunJob> job) {
        job.ifPresent(RunJob::run);
        return Step.DONE;
    }

    private Step end(RunPosition position) {
        desk.runs().update(id, view -> {
            Run run = view.run();
            boolean isOver = run.state() == RunState.RUNNING
                    && run.position().equals(position)
                    && view.chunks().isEmpty();
            return RunChange.of(isOver, isOver ? run.in(RunState.DONE) : run);
        });
        return Step.DONE;
    }

    private Look look() {
        return desk.runs().read(id, Look::of).orElseThrow(() -> BookRun.gone(id));
    }
}
