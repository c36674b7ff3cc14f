package io.leadwright;

import io.leadwright.lead.AccountId;
import io.leadwright.port.Storage;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
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

    private Leadwright(Builder builder) {
        this.storage = builder.storage;
        this.clock = builder.clock;
        this.random = builder.random;
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
        return LeadBook.of(account, storage.leads(account), clock, random);
    }

    /** The time by the clock that was handed in. */
    public Instant now() {
        return clock.instant();
    }

    /** Closes the storage. */
    @Override
    public void close() {
        storage.close();
    }

    /** The choices there are; not thread-safe. */
    public static final class Builder {

        private final Storage storage;
        private InstantSource clock = InstantSource.system();
        private RandomGenerator random = new SecureRandom();

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

        /** The library at work. */
        public Leadwright build() {
            return new Leadwright(this);
        }
    }
}
