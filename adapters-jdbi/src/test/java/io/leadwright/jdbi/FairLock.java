package io.leadwright.jdbi;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The plain way to write to SQLite, to compare with: one after the other, each with a commit of its own. */
final class FairLock implements Writes {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Handle writer;

    FairLock(Sqlite database) {
        writer = database.openWriter();
    }

    @Override
    public <R> R write(Function<Handle, R> work) {
        lock.lock();
        try {
            writer.execute(Sqlite.BEGIN_WRITING);
            R result = work.apply(writer);
            writer.execute("COMMIT");
            return result;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
