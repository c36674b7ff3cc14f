package io.leadwright.testkit.lives;

import io.leadwright.port.StorageException;
import java.util.Random;
import java.util.function.Supplier;

/** What becomes of each write of a process: mostly nothing, but now and then it fails, or the process dies with it. */
final class Fate {

    private static final int ONE_IN = 40;

    private final Random random;
    private boolean isKind = true;

    Fate(Random random) {
        this.random = random;
    }

    /** From now on nothing happens, or anything may. */
    void beKind(boolean kind) {
        isKind = kind;
    }

    /** Writes, or does not, or does and does not tell. */
    <R> R write(Supplier<R> write) {
        int fate = isKind ? -1 : random.nextInt(4 * ONE_IN);
        if (fate == 0) {
            throw new Died();
        } else if (fate == 1) {
            throw new StorageException("before it was written", null);
        }
        R result = write.get();
        if (fate == 2) {
            throw new Died();
        } else if (fate == 3) {
            throw new StorageException("after it was written", null);
        }
        return result;
    }
}
