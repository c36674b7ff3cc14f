package io.leadwright.jdbi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Numbers in a table, and a leader who can be held up. */
abstract class GroupCommitCase {

    final Sqlite database;
    final GroupCommit writes;
    final ExecutorService threads = Executors.newCachedThreadPool();
    final CountDownLatch leaderMayGoOn = new CountDownLatch(1);

    GroupCommitCase(@TempDir Path folder) {
        database = new Sqlite(folder.resolve("numbers.db"));
        database.make();
        writes = new GroupCommit(database, 100, handle -> {});
        writes.write(handle -> handle.execute("CREATE TABLE number (n INTEGER NOT NULL PRIMARY KEY) STRICT"));
    }

    @AfterEach
    void close() {
        leaderMayGoOn.countDown();
        threads.shutdownNow();
        writes.close();
    }

    static int insert(Handle handle, int number) {
        return handle.execute("INSERT INTO number VALUES (?)", number);
    }

    static int isStored(Handle handle, int number) {
        return handle.select("SELECT count(*) FROM number WHERE n = ?", number)
                .mapTo(Integer.class)
                .one();
    }

    final List<Integer> stored() {
        try (Handle reader = database.openReader()) {
            return reader.select("SELECT n FROM number ORDER BY n")
                    .mapTo(Integer.class)
                    .list();
        }
    }

    /** Makes somebody lead, and stay so until told to go on. */
    final Future<Integer> leader() throws InterruptedException {
        CountDownLatch leads = new CountDownLatch(1);
        Future<Integer> leader = threads.submit(() -> writes.write(handle -> {
            leads.countDown();
            awaitUninterrupted(leaderMayGoOn);
            return insert(handle, -1);
        }));
        leads.await();
        return leader;
    }

    static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    final <R> List<Future<R>> behindTheLeader(List<Callable<R>> callers) {
        List<Future<R>> outcomes = new ArrayList<>();
        for (Callable<R> caller : callers) {
            outcomes.add(threads.submit(caller));
        }
        while (writes.waiting() < callers.size()) {
            Thread.onSpinWait();
        }
        return outcomes;
    }
}
