package io.leadwright.http.source;

import java.util.concurrent.TimeUnit;

/** Whatever a vendor sends is read within a second, once all classes are loaded. */
public final class Prompt {

    private static final long NANOS_MAX = TimeUnit.SECONDS.toNanos(1);

    private Prompt() {}

    /** Throws {@link AssertionError} if it takes longer, and so again. */
    public static void run(Runnable reading) {
        if (nanos(reading) > NANOS_MAX) {
            long again = nanos(reading);
            if (again > NANOS_MAX) {
                throw new AssertionError("read for " + TimeUnit.NANOSECONDS.toMillis(again) + " ms");
            }
        }
    }

    private static long nanos(Runnable reading) {
        long start = System.nanoTime();
        reading.run();
        return System.nanoTime() - start;
    }
}
