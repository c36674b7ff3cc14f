package io.leadwright.sandbox.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Fills contenders with a population, a thousand leads at a time, and keeps how long that took. */
final class Loading {

    private static final int AT_ONCE = 1_000;

    private final Population people;
    private final Progress progress;
    private final List<Load> loads = new ArrayList<>();

    Loading(Population people, Progress progress) {
        this.people = people;
        this.progress = progress;
    }

    /**
     * What it took to fill a contender.
     *
     * @param heapBytes how much more of the heap is in use
     * @param diskBytes how much of the disk is
     */
    record Load(String name, double leadsPerSecond, long heapBytes, long diskBytes) {}

    List<Load> loads() {
        return List.copyOf(loads);
    }

    /** Fills it. */
    <C extends Contender> C load(C contender) {
        long heapBefore = heap();
        long begin = System.nanoTime();
        each(contender.name(), contender::add);
        contender.settle();
        return loaded(contender, begin, heapBefore);
    }

    /** Has the library believe something of everybody. */
    void describe(LibraryBook book) {
        long begin = System.nanoTime();
        each("facts", book::describe);
        keep(new Load("facts", rate(begin), 0, book.bytes()));
    }

    private void each(String name, Consumer<List<Row>> work) {
        try (Progress.Task task = progress.begin("Loading " + name)) {
            for (long from = 0; from < people.size(); from += AT_ONCE) {
                long until = Math.min(people.size(), from + AT_ONCE);
                work.accept(people.rows(from, until));
                task.show(until, people.size());
            }
        }
    }

    /** Has it take rows that are in memory. */
    <C extends Contender> C settle(C contender) {
        long heapBefore = heap();
        long begin = System.nanoTime();
        try (Progress.Task task = progress.begin("Indexing " + contender.name())) {
            contender.settle();
            task.show(people.size(), people.size());
        }
        return loaded(contender, begin, heapBefore);
    }

    private <C extends Contender> C loaded(C contender, long begin, long heapBefore) {
        keep(new Load(contender.name(), rate(begin), heap() - heapBefore, contender.bytes()));
        return contender;
    }

    private void keep(Load load) {
        loads.add(load);
        progress.say(String.format(
                Locale.ROOT, "%s: %,d leads, %,.0f a second", load.name(), people.size(), load.leadsPerSecond()));
    }

    private double rate(long begin) {
        return (double) people.size() * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begin);
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
