package io.leadwright;

import io.leadwright.enrich.EditLabels;
import io.leadwright.enrich.Enrichment;
import io.leadwright.evaluate.SourceReports;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.lead.Stamp;
import io.leadwright.ledger.CreditLedger;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.LeadStore;
import io.leadwright.privacy.Privacy;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** The book of one account as one author writes it, with a room for each thing to do. Immutable and thread-safe. */
public final class LeadBook {

    private final AccountId account;
    private final LeadStore store;
    private final LeadWriter writer;
    private final Rooms rooms;

    LeadBook(AccountId account, LeadStore store, LeadWriter writer, Rooms rooms) {
        this.account = account;
        this.store = store;
        this.writer = writer;
        this.rooms = rooms;
    }

    /** Rooms that are the same whoever writes, but for privacy, which is told who does. */
    record Rooms(
            CreditLedger ledger,
            Enrichment enrichment,
            EditLabels labels,
            ClaimStore claims,
            Supplier<SourceReports> reports,
            Function<Supplier<Stamp>, Privacy> privacy) {}

    /** Whose book it is. */
    public AccountId account() {
        return account;
    }

    /** The same book, written by somebody else: whatever is changed through it is theirs. */
    public LeadBook as(Author author) {
        return new LeadBook(account, store, writer.as(author), rooms);
    }

    /**
     * The same book, of which leads, their changes and their counts may be read as they were at most so long ago: from a replica, if the
     * storage has one that is not further behind, and from where it is written if not. Who reads what they have just written does
     * not ask for this.
     *
     * @throws IllegalArgumentException if negative
     */
    public LeadBook staleUpTo(Duration age) {
        if (age.isNegative()) {
            throw new IllegalArgumentException("age: must not be negative, is " + age);
        }
        return new LeadBook(account, store.staleUpTo(age), writer, rooms);
    }

    /** The leads: adding, finding, listing, changing. */
    public Leads leads() {
        return new StoredLeads(store, writer, rooms.labels);
    }

    /** Many leads at once. */
    public Bulk bulk() {
        return new StoredBulk(writer);
    }

    /** What happened to the leads. */
    public Changes changes() {
        return new StoredChanges(store);
    }

    /** Leads that are the same person. */
    public Duplicates duplicates() {
        return new StoredDuplicates(store, writer);
    }

    /** What sources say of the leads, and of others. */
    public Enrichment enrichment() {
        return rooms.enrichment;
    }

    /** What this account may spend, and has spent. */
    public CreditLedger credits() {
        return rooms.ledger;
    }

    /** What this account owes the people it keeps something of. */
    public Privacy privacy() {
        return rooms.privacy.apply(writer::stamp);
    }

    /** Leads and sources in numbers. */
    public Analytics analytics() {
        return new StoredAnalytics(leads(), store, rooms, () -> writer.stamp().at());
    }
}
