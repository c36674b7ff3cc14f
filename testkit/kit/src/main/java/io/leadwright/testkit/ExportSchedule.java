package io.leadwright.testkit;

import io.leadwright.lead.AddResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.port.LeadStore;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One export against eight writers. Who writes what, and how much between two pages, comes from a seed; what meets what is
 * left to the threads: of the writes that a page gives leave to, half are awaited before the next page, and the others are
 * still under way.
 */
final class ExportSchedule {

    private static final int WRITERS = 8;
    private static final int LEADS = 60;
    private static final int WRITES_MAX = 24;
    private static final int TIMEOUT_SECONDS = 60;
    private static final int ENOUGH = 1_000_000;

    private final LeadStore store;
    private final long seed;
    private final Random random;
    private final Semaphore leave = new Semaphore(0);
    private final Semaphore done = new Semaphore(0);
    private volatile boolean isOver;
    private int awaited;

    private ExportSchedule(LeadStore store, long seed) {
        this.store = store;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /**
     * What came of it.
     *
     * @param exported the leads as they came
     * @param stayed the leads that were there from first to last
     * @param writes how many there were before the last page, at least
     */
    record Outcome(List<LeadId> exported, Set<LeadId> stayed, int writes) {}

    static Outcome run(LeadStore store, long seed) throws InterruptedException {
        List<Lead> leads = RandomWriter.toBeginWith(LEADS);
        if (!WritingStore.over(store).add(leads).stream().allMatch(AddResult.Added.class::isInstance)) {
            throw new AssertionError("the store must be empty to begin with");
        }
        List<LeadId> ids = leads.stream().map(Lead::id).toList();
        ExportSchedule schedule = new ExportSchedule(store, seed);
        List<List<LeadId>> answers =
                AtOnce.run(WRITERS + 1, thread -> thread < WRITERS ? schedule.taken(ids, thread) : schedule.exported());
        Set<LeadId> stayed = new HashSet<>(ids);
        answers.subList(0, WRITERS).forEach(stayed::removeAll);
        return new Outcome(answers.get(WRITERS), stayed, schedule.awaited);
    }

    /** Writes as often as there is leave to; which leads were taken away. */
    private List<LeadId> taken(List<LeadId> ids, int thread) {
        long own = seed * WRITERS + thread;
        RandomWriter writer = new RandomWriter(OneStore.book(store, own), ids, own);
        try {
            for (waitFor(leave, 1); !isOver; waitFor(leave, 1)) {
                writer.write();
                done.release();
            }
        } finally {
            done.release(ENOUGH);
        }
        return writer.taken();
    }

    private List<LeadId> exported() {
        List<LeadId> seen = new ArrayList<>();
        int limit = 1 + random.nextInt(10);
        try {
            Optional<PageRequest> ask = Optional.of(PageRequest.first(limit).total(Total.none()));
            while (ask.isPresent()) {
                Page<Lead> page = store.page(LeadQuery.all().byId(), ask.get());
                page.items().forEach(lead -> seen.add(lead.id()));
                ask = page.next();
                int writes = random.nextInt(WRITES_MAX);
                leave.release(writes);
                waitFor(done, writes / 2);
                awaited += writes / 2;
            }
        } finally {
            isOver = true;
            leave.release(WRITERS);
        }
        return seen;
    }

    private static void waitFor(Semaphore semaphore, int permits) {
        try {
            if (!semaphore.tryAcquire(permits, TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing happened for " + TIMEOUT_SECONDS + " seconds");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("was stopped while waiting", stopped);
        }
    }
}
