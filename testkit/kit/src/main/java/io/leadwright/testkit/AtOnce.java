package io.leadwright.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Runs the same thing on many threads that all begin at the same moment. */
final class AtOnce {

    private static final int TIMEOUT_SECONDS = 120;

    private AtOnce() {}

    /** What each thread answered, by its number from 0; fails if one of them does, or if they have not ended in time. */
    static <R> List<R> run(int threads, IntFunction<R> task) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Callable<R>> tasks = new ArrayList<>(threads);
        for (int i = 0; i < threads; i++) {
            int number = i;
            tasks.add(() -> {
                start.await();
                return task.apply(number);
            });
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return answers(executor.invokeAll(tasks, TIMEOUT_SECONDS, TimeUnit.SECONDS));
        } finally {
            executor.shutdownNow();
        }
    }

    private static <R> List<R> answers(List<Future<R>> futures) throws InterruptedException {
        List<R> answers = new ArrayList<>(futures.size());
        for (int i = 0; i < futures.size(); i++) {
            if (futures.get(i).isCancelled()) {
                throw new AssertionError("thread " + i + " had not ended after " + TIMEOUT_SECONDS + " seconds");
            }
            try {
                answers.add(futures.get(i).get());
            } catch (ExecutionException failed) {
                throw new AssertionError("thread " + i + " failed", failed.getCause());
            }
        }
        return answers;
    }
}
