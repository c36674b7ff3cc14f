package io.leadwright.testkit;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.lead.AccountId;
import java.time.Instant;
import java.util.Random;

/**
 * The library as a test wants it: in memory, with a clock that stands still, and the same ids in every run. Thread-safe.
 *
 * <pre>{@code
 * TestLeadwright leadwright = TestLeadwright.create();
 * Lead john = leadwright.book().leads().upsert(NewLead.email("john@techcorp.com")).lead();
 * leadwright.clock().advance(Duration.ofDays(1));
 * }</pre>
 */
public final class TestLeadwright implements AutoCloseable {

    /** What the clock shows at first. */
    public static final Instant START = Instant.parse("2024-01-20T15:30:00Z");

    private static final long SEED = 20_240_120;

    private final MemoryStorage storage = new MemoryStorage();
    private final MovableClock clock = MovableClock.startingAt(START);
    private final Leadwright leadwright =
            Leadwright.builder(storage).clock(clock).random(new Random(SEED)).build();

    private TestLeadwright() {}

    /** An empty library; nothing is shared with another. */
    public static TestLeadwright create() {
        return new TestLeadwright();
    }

    /** The book of the {@linkplain AccountId#DEFAULT only account}. */
    public LeadBook book() {
        return leadwright.book();
    }

    /** The book of an account. */
    public LeadBook book(AccountId account) {
        return leadwright.book(account);
    }

    /** The clock, to be moved. */
    public MovableClock clock() {
        return clock;
    }

    /** Where everything is kept. */
    public MemoryStorage storage() {
        return storage;
    }

    /** The library itself, for code that wants it. */
    public Leadwright leadwright() {
        return leadwright;
    }

    /** Closes the storage: whatever still uses it is refused. */
    @Override
    public void close() {
        leadwright.close();
    }
}
