package io.leadwright.testkit;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.lead.AccountId;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The library as a test wants it: in memory, with a clock that stands still, the same ids in every run, and no thread of its
 * own: sources are asked on the caller's thread, and to wait is to move the clock. Thread-safe.
 *
 * <pre>{@code
 * TestLeadwright leadwright = TestLeadwright.create();
 * FakeSource apollo = leadwright.source("apollo").knows("john@techcorp.com", TITLE, "CTO");
 * LeadBook book = leadwright.book();
 * Lead john = book.leads().upsert(NewLead.email("john@techcorp.com")).lead();
 * leadwright.clock().advance(Duration.ofDays(1));
 * }</pre>
 *
 * <p>What is plugged in or ruled counts for the books that are opened afterwards.
 */
public final class TestLeadwright implements AutoCloseable {

    /** What the clock shows at first. */
    public static final Instant START = Instant.parse("2024-01-20T15:30:00Z");

    private static final long SEED = 20_240_120;

    private final MemoryStorage storage = new MemoryStorage();
    private final MovableClock clock = MovableClock.startingAt(START);
    private final Random random = new Random(SEED);
    private List<EnrichmentSource> sources = List.of();
    private EnrichmentRules rules = EnrichmentRules.DEFAULT;
    private LedgerRules ledger = LedgerRules.DEFAULT;
    private Leadwright leadwright;

    private TestLeadwright() {
        this.leadwright = build(sources);
    }

    /** An empty library; nothing is shared with another. */
    public static TestLeadwright create() {
        return new TestLeadwright();
    }

    /** Plugs in a source that knows nothing yet. */
    public FakeSource source(String name) {
        FakeSource source = new FakeSource(name, clock);
        source(source);
        return source;
    }

    /** Plugs in a source; throws {@link IllegalArgumentException} if there is one of its name. */
    public synchronized TestLeadwright source(EnrichmentSource source) {
        List<EnrichmentSource> more =
                Stream.concat(sources.stream(), Stream.of(source)).toList();
        leadwright = build(more);
        sources = more;
        return this;
    }

    /** Enriches by these rules. */
    public synchronized TestLeadwright rules(EnrichmentRules newRules) {
        rules = newRules;
        leadwright = build(sources);
        return this;
    }

    /** Keeps credits by these rules. */
    public synchronized TestLeadwright ledger(LedgerRules newRules) {
        ledger = newRules;
        leadwright = build(sources);
        return this;
    }

    /** The book of the {@linkplain AccountId#DEFAULT only account}. */
    public LeadBook book() {
        return leadwright().book();
    }

    /** The book of an account. */
    public LeadBook book(AccountId account) {
        return leadwright().book(account);
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
    public synchronized Leadwright leadwright() {
        return leadwright;
    }

    /**
     * Checks, when all work is over, that the books of all accounts balance and that nothing was left behind: no credits held, no
     * request in flight, and, unless their time is over, nobody looked up and no source asked.
     *
     * @throws AssertionError saying what is wrong
     */
    public void verify() {
        List<String> faults = storage.faults(clock.instant());
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    /** Closes the storage: whatever still uses it is refused. */
    @Override
    public void close() {
        leadwright().close();
    }

    private Leadwright build(List<EnrichmentSource> asked) {
        Leadwright.Builder builder = Leadwright.builder(storage)
                .clock(clock)
                .random(random)
                .ledger(ledger)
                .enrichment(rules)
                .suppressionKey(Secret.of("a key of the test's own"))
                .executor(Runnable::run)
                .pause(clock::advance);
        asked.forEach(builder::source);
        return builder.build();
    }
}
