package io.leadwright.sandbox.bench;

import java.util.Arrays;

/** How long calls took. Immutable. */
final class Timing {

    private final long[] nanos;

    private Timing(long[] nanos) {
        this.nanos = nanos;
    }

    /** Of at least one call. */
    static Timing of(long... nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("nanos: must have at least one");
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Timing(sorted);
    }

    int calls() {
        return nanos.length;
    }

    /** Half of the calls took no longer. */
    double p50() {
        return percentile(50);
    }

    /** Of a hundred calls one took longer; with fewer it is the longest. */
    double p99() {
        return percentile(99);
    }

    private double percentile(int percent) {
        int rank = (int) Math.ceil(nanos.length * percent / 100.0);
        return nanos[rank - 1] / 1e6;
    }
}
