package io.leadwright;

import com.google.common.collect.ImmutableMap;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.ledger.CreditLedgers;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LeadwrightListener;
import io.leadwright.port.Storage;
import io.leadwright.port.StorageException;
import io.leadwright.profile.SourceId;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The library at work over one storage: one a process, closed when it ends. Thread-safe.
 *
 * <pre>{@code
 * try (Leadwright leadwright = Leadwright.builder(JdbiStorage.sqlite(Path.of("leads.db")).migrate()).build()) {
 *     LeadBook book = leadwright.book();
 *     Lead john = book.leads().upsert(NewLead.email("john@techcorp.com").company("Tech Corp")).lead();
 * }
 * }</pre>
 */
public final class Leadwright implements AutoCloseable {

    private final Storage storage;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final CreditLedgers ledgers;
    private final ImmutableMap<SourceId, EnrichmentSource> sources;

    private Leadwright(Builder builder) {
        this.storage = builder.storage;
        this.sources = ImmutableMap.copyOf(builder.sources);
        this.clock = builder.clock;
        this.random = builder.random;
        this.ledgers = new CreditLedgers(builder.rules, builder.clock, builder.listener);
    }

    /** Begins with the one thing that is needed: where everything is kept. */
    public static Builder builder(Storage storage) {
        return new Builder(storage);
    }

    /** The book of the {@linkplain AccountId#DEFAULT only account}. */
    public LeadBook book() {
        return book(AccountId.DEFAULT);
    }

    /** The book of an account; cheap, to be opened for each request. */
    public LeadBook book(AccountId account) {
        LeadStore leads = storage.leads(account);
        LeadWriter writer = new LeadWriter(leads, clock, random, Author.DEFAULT);
        return new LeadBook(account, leads, writer, ledgers.of(account, storage));
    }

    /** The time by the clock that was handed in. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Ends what is due in the ledgers of all accounts, and forgets what was kept long enough. For a host to call now and then,
     * every minute or so, from one process or several; if none does, credits that a crash left held are free again only when
     * somebody needs them.
     *
     * @return how much was ended or forgotten
     */
    public int sweep() {
        return ledgers.sweep(storage);
    }

    /** How it is: asks the storage. */
    public Health health() {
        try {
            return new Health(
                    Optional.empty(), ledgers.isOverdue(storage, ledgers.rules().holdTime()));
        } catch (StorageException e) {
            return new Health(Optional.of(String.valueOf(e.getMessage())), false);
        }
    }

    /** Who can be asked about people and companies, in the order they were plugged in. */
    public List<EnrichmentSource> sources() {
        return sources.values().asList();
    }

    /** Closes the sources and the storage, each of them whatever becomes of the others. */
    @Override
    public void close() {
        try (storage) {
            closeSources();
        }
    }

    private void closeSources() {
        List<RuntimeException> failed = new ArrayList<>();
        for (EnrichmentSource source : sources.values()) {
            try {
                source.close();
            } catch (RuntimeException fault) {
                failed.add(fault);
            }
        }
        if (!failed.isEmpty()) {
            failed.stream().skip(1).forEach(failed.get(0)::addSuppressed);
            throw failed.get(0);
        }
    }

    /** The choices there are; not thread-safe. */
    public static final class Builder {

        private final Storage storage;
        private InstantSource clock = InstantSource.system();
        private RandomGenerator random = new SecureRandom();
        private LedgerRules rules = LedgerRules.DEFAULT;
        private LeadwrightListener listener = LeadwrightListener.NONE;
        private final Map<SourceId, EnrichmentSource> sources = new LinkedHashMap<>();

        private Builder(Storage storage) {
            this.storage = storage;
        }

        /** What tells the time; the system's clock if not said. */
        public Builder clock(InstantSource newClock) {
            this.clock = newClock;
            return this;
        }

        /** What new ids are drawn from; {@link SecureRandom} if not said. Must be thread-safe. */
        public Builder random(RandomGenerator newRandom) {
            this.random = newRandom;
            return this;
        }

        /** How long credits wait, and how many leads are admitted; {@link LedgerRules#DEFAULT} if not said. */
        public Builder ledger(LedgerRules newRules) {
            this.rules = newRules;
            return this;
        }

        /** Who is told what happened; nobody if not said. */
        public Builder listener(LeadwrightListener newListener) {
            this.listener = newListener;
            return this;
        }

        /**
         * One more whom to ask, whether it is on by default or not; closed with the library.
         *
         * @throws IllegalArgumentException if there is one of this name
         */
        public Builder source(EnrichmentSource source) {
            SourceId id = source.profile().id();
            if (sources.putIfAbsent(id, source) != null) {
                throw new IllegalArgumentException("source: there must be only one called " + id);
            }
            return this;
        }

        /** The library at work. */
        public Leadwright build() {
            return new Leadwright(this);
        }
    }
}
