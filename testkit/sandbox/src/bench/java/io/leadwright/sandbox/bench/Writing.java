package io.leadwright.sandbox.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Adds leads behind those of a population: to each contender in turn, and to the library by many at the same time. */
final class Writing {

    private static final int SINGLES = 200;
    private static final int BATCHES = 10;
    private static final int BATCH = 1_000;
    private static final long WRITERS_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final Population people;
    private final AtomicLong next;

    Writing(Population people) {
        this.people = people;
        this.next = new AtomicLong(people.size());
    }

    /**
     * What it took to write.
     *
     * @param single one lead and the disk
     * @param batch a thousand leads and the disk
     */
    record Written(Timing single, Timing batch) {

        double batchLeadsPerSecond() {
            return BATCH * 1_000 / batch.p50();
        }
    }

    /** Each in turn, by their names. */
    Map<String, Written> inTurn(List<Contender> contenders) {
        Map<String, List<Long>> singles = rounds(contenders, SINGLES, 1);
        Map<String, List<Long>> batches = rounds(contenders, BATCHES, BATCH);
        Map<String, Written> written = new LinkedHashMap<>();
        singles.forEach((name, nanos) ->
                written.put(name, new Written(timing(nanos), timing(batches.getOrDefault(name, List.of())))));
        return written;
    }

    /** How many leads a second so many writers add, one by one. */
    double together(LibraryBook book, int writers) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            AtomicLong added = new AtomicLong();
            long begin = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                all.add(threads.submit(() -> addUntil(book, begin + WRITERS_NANOS, added)));
            }
            for (Future<?> one : all) {
                one.get();
            }
            return (double) added.get() * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begin);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private void addUntil(LibraryBook book, long end, AtomicLong added) {
        while (System.nanoTime() - end < 0) {
            book.add(rows(1));
            added.incrementAndGet();
        }
    }

    private Map<String, List<Long>> rounds(List<Contender> contenders, int rounds, int leads) {
        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            List<Row> rows = rows(leads);
            for (Contender contender : contenders) {
                long begin = System.nanoTime();
                contender.add(rows);
                nanos.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                        .add(System.nanoTime() - begin);
            }
        }
        return nanos;
    }

    private List<Row> rows(int leads) {
        long from = next.getAndAdd(leads);
        return people.rows(from, from + leads);
    }

    private static Timing timing(List<Long> nanos) {
        return Timing.of(nanos.stream().mapToLong(Long::longValue).toArray());
    }
}
