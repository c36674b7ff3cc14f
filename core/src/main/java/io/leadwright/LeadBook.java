package io.leadwright;

import io.leadwright.lead.AccountId;

/** The book of one account, with a room for each thing to do. Immutable and thread-safe. */
public final class LeadBook {

    private final AccountId account;
    private final Leads leads;

    LeadBook(AccountId account, Leads leads) {
        this.account = account;
        this.leads = leads;
    }

    /** Whose book it is. */
    public AccountId account() {
        return account;
    }

    /** The leads: adding, finding, listing. */
    public Leads leads() {
        return leads;
    }
}
