package io.leadwright;

import com.google.common.collect.ImmutableList;
import io.leadwright.lead.LeadId;
import java.util.List;

/**
 * Leads that may be one person, for somebody to look at: what they share proves nothing.
 *
 * @param sharing what they share
 * @param leads two or more, in the order of their ids; of very many the first {@link #LEADS_MAX}
 */
public record DuplicateCandidates(Sharing sharing, List<LeadId> leads) {

    /** The most leads of one group that are told. */
    public static final int LEADS_MAX = 100;

    /** Copies the leads. */
    public DuplicateCandidates {
        leads = ImmutableList.copyOf(leads);
    }

    /** What several leads have in common; the same address or page no two leads have. */
    public enum Sharing {
        /** First name, last name and company, however they are written. */
        NAME_AND_COMPANY,
        /** The mailbox behind two addresses: {@code john+crm@} and {@code john@}; at Gmail, dots as well. */
        MAILBOX,
        /** The phone, if its number names the country; it may be the company's. */
        PHONE
    }
}
