package io.leadwright.sandbox;

import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.enrich.RunProgress;
import io.leadwright.run.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Works on a run on some threads until it is done or paused, and shows how far it is. Whoever stops the program pauses it. */
final class BookEnrichment {

    private static final long LOOK_MILLIS = 250;

    /** What is being worked on is ended first; whatever is not by then, the next one ends. */
    private static final long STOP_SECONDS_MAX = 30;

    private final EnrichmentRun run;
    private final int threads;

    BookEnrichment(EnrichmentRun run, int threads) {
        this.run = run;
        this.threads = threads;
    }

    /** How it is then. */
    RunProgress work() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        Thread pausing = new Thread(() -> pause(over));
        Runtime.getRuntime().addShutdownHook(pausing);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (ProgressLine line = ProgressLine.of("enrich", " leads", 1)) {
            List<Future<RunState>> working = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                working.add(workers.submit(run::work));
            }
            workers.shutdown();
            while (!workers.awaitTermination(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                show(line);
            }
            show(line);
            for (Future<RunState> worker : working) {
                check(worker);
            }
        } finally {
            over.countDown();
            forget(pausing);
        }
        return run.progress();
    }

    private void show(ProgressLine line) {
        RunProgress progress = run.progress();
        line.show(progress.done(), Math.max(progress.leads(), progress.done()));
    }

    private void pause(CountDownLatch over) {
        run.pause();
        try {
            over.await(STOP_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Not when the program is being stopped: then it is running. */
    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // it has paused the run
        }
    }

    private static void check(Future<RunState> worker) throws InterruptedException {
        try {
            worker.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }
}
