package io.leadwright;

import io.leadwright.claim.SuppressionKeyException;
import io.leadwright.claim.SuppressionKeys;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Author;
import io.leadwright.lead.CustomFieldTypes;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.SuppressionStore;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Writes into a store as one author, by the clock, with new ids drawn by chance. Thread-safe. */
final class LeadWriter {

    private final LeadStore store;
    private final SuppressionStore list;
    private final Setting setting;
    private final Author author;

    LeadWriter(LeadStore store, SuppressionStore list, Setting setting, Author author) {
        this.store = store;
        this.list = list;
        this.setting = setting;
        this.author = author;
    }

    /**
     * What is the same whoever writes.
     *
     * @param keys what those are told by who want to be left alone: they are not added
     * @param customFields what is declared
     */
    record Setting(InstantSource clock, RandomGenerator random, SuppressionKeys keys, CustomFieldTypes customFields) {}

    LeadWriter as(Author other) {
        return new LeadWriter(store, list, setting, other);
    }

    CustomFieldTypes customFields() {
        return setting.customFields;
    }

    /** What is said, as the declared fields have it. */
    NewLead typed(NewLead said) {
        return said.typed(setting.customFields);
    }

    /** Throws {@link SuppressionKeyException} if it cannot be told who wants to be left alone: anybody who is added might. */
    void checkKeys() {
        if (!list.isToldBy(setting.keys.ids())) {
            throw SuppressionKeyException.unable(setting.keys);
        }
    }

    /** Adds leads within a transaction. */
    Newcomers newcomers(LeadTransaction transaction) {
        return new Newcomers(transaction, setting.keys);
    }

    boolean isPerson() {
        return author.isPerson();
    }

    /** Who writes, and that it is now. */
    Stamp stamp() {
        return new Stamp(author, setting.clock.instant());
    }

    /** The lead that somebody becomes if nobody is known by its keys. */
    Lead fresh(NewLead said, Stamp stamp) {
        return said.toLead(LeadId.timeOrdered(stamp.at(), setting.random), stamp.at())
                .writtenBy(stamp.author(), null);
    }

    /** Adds a lead in a transaction that others may share. */
    AddResult add(NewLead said) {
        checkKeys();
        Stamp stamp = stamp();
        return store.add(stamp, Newcomers.of(fresh(typed(said), stamp), setting.keys));
    }

    <R> R write(Stamp stamp, Function<LeadTransaction, R> work) {
        return store.atomically(stamp, work);
    }

    <R> R write(BiFunction<LeadTransaction, Stamp, R> work) {
        Stamp stamp = stamp();
        return store.atomically(stamp, transaction -> work.apply(transaction, stamp));
    }
}
