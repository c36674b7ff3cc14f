package io.leadwright.jdbi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many threads that begin the same thing at the same moment, however long it takes. */
final class Crowd {

    static final int THREADS = 64;

    private static final int TRIES_OF_FAULTS = 20_000;

    private Crowd() {}

    /** So often in profile faults; as many times more often in profile release as it tries. */
    static int times(int often) {
        return often * Math.max(1, Integer.getInteger("tries", TRIES_OF_FAULTS) / TRIES_OF_FAULTS);
    }

    /** What each thread answered, by its number from 0. */
    static <R> List<R> run(IntFunction<R> task) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<R>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            tasks.add(() -> {
                start.await();
                return task.apply(number);
            });
        }
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<R> answers = new ArrayList<>();
            for (Future<R> future : executor.invokeAll(tasks)) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            executor.shutdownNow();
        }
    }
}
