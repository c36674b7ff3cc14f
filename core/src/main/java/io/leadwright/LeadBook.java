package io.leadwright;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.ledger.CreditLedger;
import io.leadwright.port.LeadStore;

/** The book of one account as one author writes it, with a room for each thing to do. Immutable and thread-safe. */
public final class LeadBook {

    private final AccountId account;
    private final LeadStore store;
    private final LeadWriter writer;

    private final CreditLedger ledger;

    LeadBook(AccountId account, LeadStore store, LeadWriter writer, CreditLedger ledger) {
        this.account = account;
        this.store = store;
        this.writer = writer;
        this.ledger = ledger;
    }

    /** Whose book it is. */
    public AccountId account() {
        return account;
    }

    /** The same book, written by somebody else: whatever is changed through it is theirs. */
    public LeadBook as(Author author) {
        return new LeadBook(account, store, writer.as(author), ledger);
    }

    /** The leads: adding, finding, listing, changing. */
    public Leads leads() {
        return new StoredLeads(store, writer);
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
        return new StoredDuplicates(writer);
    }

    /** What this account may spend, and has spent. */
    public CreditLedger credits() {
        return ledger;
    }

    /** Leads in numbers. */
    public Analytics analytics() {
        return store::counts;
    }
}
