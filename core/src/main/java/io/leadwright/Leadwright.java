package io.leadwright;

import com.google.common.collect.ImmutableMap;
import io.leadwright.claim.SuppressionKeys;
import io.leadwright.enrich.CallThreads;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.enrich.Enrichments;
import io.leadwright.enrich.Surroundings;
import io.leadwright.evaluate.SourceReports;
import io.leadwright.evaluate.SourceValues;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.lead.CustomField;
import io.leadwright.lead.CustomFieldTypes;
import io.leadwright.ledger.CreditLedgers;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.port.DueRuns.DueRun;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LeadwrightListener;
import io.leadwright.port.Pause;
import io.leadwright.port.Secret;
import io.leadwright.port.Storage;
import io.leadwright.port.StorageException;
import io.leadwright.privacy.Privacies;
import io.leadwright.profile.SourceId;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

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

    /** So many runs are found at once. */
    private static final int RUNS_AT_ONCE = 100;

    private final Storage storage;
    private final InstantSource clock;
    private final CreditLedgers ledgers;
    private final ImmutableMap<SourceId, EnrichmentSource> sources;
    private final Enrichments enrichments;
    private final LeadWriter.Setting writing;
    private final Privacies privacies;
    private final @Nullable ExecutorService ownThreads;

    private Leadwright(Builder builder) {
        this.storage = builder.storage;
        this.sources = ImmutableMap.copyOf(builder.sources);
        this.clock = builder.clock;
        this.ledgers = new CreditLedgers(builder.rules, builder.clock, builder.listener);
        SuppressionKeys keys = builder.suppressionKeys();
        CustomFieldTypes customFields = CustomFieldTypes.of(builder.customFields);
        this.writing = new LeadWriter.Setting(clock, builder.random, keys, customFields);
        this.privacies = new Privacies(keys, clock, builder.pause);
        Executor handedIn = builder.executor;
        ExecutorService own = handedIn == null ? CallThreads.start() : null;
        Executor executor = handedIn == null ? Objects.requireNonNull(own) : handedIn;
        this.ownThreads = own;
        Surroundings surroundings =
                new Surroundings(clock, builder.random, executor, builder.pause, keys, customFields);
        this.enrichments = new Enrichments(builder.enrichment, sources, ledgers, surroundings);
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
        LeadWriter writer = new LeadWriter(leads, storage.suppressions(account), writing, Author.DEFAULT);
        LeadBook.Rooms rooms = new LeadBook.Rooms(
                ledgers.of(account, storage),
                enrichments.of(account, storage),
                enrichments.labels(account, storage),
                storage.claims(account),
                () -> reports(account),
                stamp -> privacies.of(account, storage, ledgers.of(account, storage), stamp));
        return new LeadBook(account, leads, writer, rooms);
    }

    private SourceReports reports(AccountId account) {
        SourceValues values = new SourceValues(enrichments.merger(account, storage), now());
        return new SourceReports(values, enrichments.lineages(account, storage));
    }

    /**
     * Deletes all that is kept of an account, for good: its leads, what is known of people, who wants to be left alone, its ledger
     * and its API keys. Nobody may work for it any more, in whatever process: what is written meanwhile or afterwards stays. Copies
     * that others made, such as backups, are theirs to delete; see {@link Storage#scrub}.
     *
     * @throws StorageException if the storage fails; it may be called again
     */
    public void offboard(AccountId account) {
        storage.forget(account);
        storage.scrub();
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

    /**
     * Takes one chunk of each run that is to be worked on, of all accounts; to be called again and again, as long as it does
     * something, from one process or several. A host that has its own workers calls {@link
     * io.leadwright.enrich.EnrichmentRun#work} instead.
     *
     * @return how many runs it has done something for
     * @throws IllegalStateException within a transaction of the host
     */
    public int workRuns() {
        int worked = 0;
        List<RuntimeException> failed = new ArrayList<>();
        List<DueRun> due = storage.dueRuns().find(now(), null, RUNS_AT_ONCE);
        while (!due.isEmpty()) {
            for (DueRun run : due) {
                try {
                    worked += workOnce(run) ? 1 : 0;
                } catch (RuntimeException broken) { // one account's must not keep the others' from being worked on
                    failed.add(broken);
                }
            }
            due = storage.dueRuns().find(now(), due.get(due.size() - 1), RUNS_AT_ONCE);
        }
        throwFirst(failed);
        return worked;
    }

    private boolean workOnce(DueRun due) {
        return enrichments
                .of(due.account(), storage)
                .run(due.run())
                .filter(EnrichmentRun::workOnce)
                .isPresent();
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

    /** How long credits wait, and how many leads are admitted. */
    public LedgerRules ledgerRules() {
        return ledgers.rules();
    }

    /** The custom fields that were declared. */
    public CustomFieldTypes customFields() {
        return writing.customFields();
    }

    /** Who can be asked about people and companies, in the order they were plugged in. */
    public List<EnrichmentSource> sources() {
        return sources.values().asList();
    }

    /**
     * Waits for the answers of sources that are under way, as long as they may take, then closes the sources and the storage,
     * each of them whatever becomes of the others.
     */
    @Override
    public void close() {
        try (storage) {
            enrichments.close();
            if (ownThreads != null) {
                ownThreads.shutdown();
            }
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
        throwFirst(failed);
    }

    private static void throwFirst(List<RuntimeException> failed) {
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
        private EnrichmentRules enrichment = EnrichmentRules.DEFAULT;
        private @Nullable Executor executor;
        private Pause pause = Pause.SLEEP;
        private final List<Secret> suppressionKeys = new ArrayList<>();
        private final List<CustomField> customFields = new ArrayList<>();
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

        /** How people are enriched, and at what price; {@link EnrichmentRules#DEFAULT} if not said. */
        public Builder enrichment(EnrichmentRules newRules) {
            this.enrichment = newRules;
            return this;
        }

        /**
         * What sources are asked on, each call by itself; the host's to close. If not said, a virtual thread for each from Java 21
         * on, and before that at most 256 threads.
         */
        public Builder executor(Executor newExecutor) {
            this.executor = newExecutor;
            return this;
        }

        /**
         * The secret by which people are told who want to be left alone: at least 16 bytes, drawn by chance, and kept as long as
         * the storage. Whoever has lost it has lost the list. If there is none, nobody can be put on it; if there is somebody on
         * it, and none of these is a key that any of them was put on it by, nobody is asked about, added, exported or erased, but
         * an {@link io.leadwright.claim.SuppressionKeyException} thrown. Read once, by {@link #build}.
         *
         * <p>Whoever was put on the list by a key that is not handed in any more, though others are, is not told: an older key must
         * be handed in as long as there are entries of it.
         *
         * @param newest what people are put on the list by
         * @param older what they were put on it by before: they are still found
         */
        public Builder suppressionKey(Secret newest, Secret... older) {
            suppressionKeys.clear();
            suppressionKeys.add(newest);
            suppressionKeys.addAll(List.of(older));
            return this;
        }

        /**
         * Declares some of the host's own fields, beside those declared before: whoever writes anything else into one is refused
         * from now on, with {@link IllegalArgumentException}, cells of a table are read as what it holds, and an API can ask
         * for ranges of it. A source's value that does not fit is not copied into it. To be the same in every process.
         */
        public Builder customFields(CustomField... fields) {
            customFields.addAll(List.of(fields));
            return this;
        }

        /** How time is waited for; by sleeping if not said. */
        public Builder pause(Pause newPause) {
            this.pause = newPause;
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

        private SuppressionKeys suppressionKeys() {
            return SuppressionKeys.of(suppressionKeys.stream()
                    .map(secret -> secret.reveal()
                            .orElseThrow(() -> new IllegalArgumentException("suppressionKey: must not be empty")))
                    .toList());
        }

        /**
         * The library at work.
         *
         * @throws IllegalArgumentException if a suppression key is empty or too short, or a custom field is declared twice
         */
        public Leadwright build() {
            return new Leadwright(this);
        }
    }
}
