package io.leadwright.sandbox.faults;

import java.util.function.Supplier;

/**
 * The moment a process is gone: by number, before its first commit, after it, before its second and so on. From that moment on
 * nothing of it goes on. Thread-safe.
 */
final class Boundary {

    private final int last;
    private final Runnable end;
    private int passed;
    private boolean isOver;

    private Boundary(int last, Runnable end) {
        this.last = last;
        this.end = end;
    }

    /** At this one the process ends so; the end must not come back. */
    static Boundary at(int number, Runnable end) {
        return new Boundary(number, end);
    }

    /** There is none: the process goes on to its own end. */
    static Boundary never() {
        return new Boundary(Integer.MAX_VALUE, () -> {});
    }

    <R> R commit(Supplier<R> commit) {
        pass();
        R result = commit.get();
        pass();
        return result;
    }

    private synchronized void pass() {
        isOver |= passed >= last;
        check();
        passed++;
    }

    /** Whoever does anything else asks first whether they are still there. */
    synchronized void check() {
        if (isOver) {
            end.run();
        }
    }
}
