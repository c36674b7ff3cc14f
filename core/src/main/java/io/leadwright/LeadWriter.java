package io.leadwright;

import io.leadwright.claim.SuppressionKeys;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LeadTransaction;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Writes into a store as one author, by the clock, with new ids drawn by chance. Thread-safe. */
final class LeadWriter {

    private final LeadStore store;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Author author;
    private final SuppressionKeys keys;

    /** As the {@linkplain Author#DEFAULT default author}, with no key to tell who wants to be left alone by. */
    LeadWriter(LeadStore store, InstantSource clock, RandomGenerator random) {
        this(store, clock, random, Author.DEFAULT, SuppressionKeys.NONE);
    }

    private LeadWriter(
            LeadStore store, InstantSource clock, RandomGenerator random, Author author, SuppressionKeys keys) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.author = author;
        this.keys = keys;
    }

    LeadWriter as(Author other) {
        return new LeadWriter(store, clock, random, other, keys);
    }

    /** Adds nobody who wants to be left alone, told by these keys. */
    LeadWriter refusing(SuppressionKeys newKeys) {
        return new LeadWriter(store, clock, random, author, newKeys);
    }

    /** Adds leads within a transaction. */
    Newcomers newcomers(LeadTransaction transaction) {
        return new Newcomers(transaction, keys);
    }

    boolean isPerson() {
        return author.isPerson();
    }

    /** Who writes, and that it is now. */
    Stamp stamp() {
        return new Stamp(author, clock.instant());
    }

    /** The lead that somebody becomes if nobody is known by its keys. */
    Lead fresh(NewLead said, Stamp stamp) {
        return said.toLead(LeadId.timeOrdered(stamp.at(), random), stamp.at()).writtenBy(stamp.author(), null);
    }

    <R> R write(Stamp stamp, Function<LeadTransaction, R> work) {
        return store.atomically(stamp, work);
    }

    <R> R write(BiFunction<LeadTransaction, Stamp, R> work) {
        Stamp stamp = stamp();
        return store.atomically(stamp, transaction -> work.apply(transaction, stamp));
    }
}
