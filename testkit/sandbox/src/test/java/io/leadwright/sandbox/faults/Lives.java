package io.leadwright.sandbox.faults;

import io.leadwright.port.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Lives in this process, until they are told to end. */
final class Lives implements AutoCloseable {

    private final Accounts accounts;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> lives = new ArrayList<>();
    private volatile boolean isOver;

    private Lives(Accounts accounts) {
        this.accounts = accounts;
    }

    static Lives begin(Storage storage, Accounts accounts) {
        Lives begun = new Lives(accounts);
        for (Plan plan : accounts.plans()) {
            Life life = new Life(storage, plan, accounts::heard);
            begun.lives.add(begun.threads.submit(() -> life.live(plan, () -> !begun.isOver)));
        }
        return begun;
    }

    /** Waits until so much more is acknowledged; fails if a life has failed. */
    void awaitAcks(int more) throws ExecutionException, InterruptedException {
        long wanted = accounts.acks() + more;
        while (accounts.acks() < wanted) {
            for (Future<?> life : lives) {
                if (life.isDone()) {
                    life.get();
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** Lets each end the request it is at. */
    void end() throws ExecutionException, InterruptedException {
        isOver = true;
        for (Future<?> life : lives) {
            life.get();
        }
    }

    @Override
    public void close() {
        isOver = true;
        threads.shutdownNow();
    }
}
