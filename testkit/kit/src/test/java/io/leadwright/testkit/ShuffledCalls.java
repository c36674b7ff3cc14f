package io.leadwright.testkit;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread, which runs what is waiting in any order. */
final class ShuffledCalls {

    private ShuffledCalls() {}

    static ExecutorService start(long seed) {
        Random random = new Random(seed);
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>()) {
            @Override
            public synchronized void execute(Runnable call) {
                super.execute(new Ranked(random.nextInt(), call));
            }
        };
    }

    private record Ranked(int rank, Runnable call) implements Runnable, Comparable<Ranked> {
        @Override
        public void run() {
            call.run();
        }

        @Override
        public int compareTo(Ranked other) {
            return Integer.compare(rank, other.rank);
        }
    }
}
