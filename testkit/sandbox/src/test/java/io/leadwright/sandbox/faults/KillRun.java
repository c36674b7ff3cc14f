package io.leadwright.sandbox.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

/** One process after another lives in the same accounts, and is killed; after some of them in fresh ones. */
final class KillRun {

    private static final int KILLS_IN_AN_ACCOUNT = 10;
    private static final int ACKS_IN_A_LIFE = 200;
    private static final int MILLI = 1_000_000;

    private final StoreAddress address;
    private final Path folder;
    private final Runnable settle;
    private final Random random = new Random(20_261_101);
    private volatile Accounts accounts = Accounts.alone("none");
    private Figures figures = Figures.NONE;

    /** What is left of a process that was killed is waited for by what settles. */
    KillRun(StoreAddress address, Path folder, Runnable settle) {
        this.address = address;
        this.folder = folder;
        this.settle = settle;
    }

    Figures kill(int times) throws InterruptedException, ExecutionException {
        LifeProcess next = start();
        try {
            for (int i = 0; i < times; i++) {
                if (i % KILLS_IN_AN_ACCOUNT == 0) {
                    accounts = Accounts.alone("after-" + i);
                }
                LifeProcess living = next;
                next = start();
                liveAndDie(living);
                settle.run();
                check(i == times - 1 || i % KILLS_IN_AN_ACCOUNT == KILLS_IN_AN_ACCOUNT - 1);
            }
        } finally {
            next.close();
        }
        return figures;
    }

    /** Kills it when it has said so much more, and a little later; some while they still open the storage. */
    private void liveAndDie(LifeProcess living) throws InterruptedException {
        long acks = accounts.acks() + random.nextInt(ACKS_IN_A_LIFE);
        living.live(accounts.plans());
        if (random.nextInt(8) > 0) {
            living.awaitReady();
            while (accounts.acks() < acks && living.isAlive()) {
                LockSupport.parkNanos(MILLI);
            }
        }
        LockSupport.parkNanos(random.nextInt(10) * MILLI + random.nextInt(MILLI));
        living.kill();
    }

    private void check(boolean isEnd) throws InterruptedException, ExecutionException {
        try (StoreAddress.OpenStore open = address.open()) {
            accounts.check(open.storage());
            if (isEnd) {
                figures = figures.plus(accounts.end(open.storage()));
            }
        }
    }

    private LifeProcess start() {
        return LifeProcess.start(address, folder, List.of(), ack -> accounts.heard(ack));
    }
}
