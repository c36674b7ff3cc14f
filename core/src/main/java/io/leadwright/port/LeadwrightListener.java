package io.leadwright.port;

import io.leadwright.claim.Person;
import io.leadwright.credit.Balance;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Entry;
import io.leadwright.lead.AccountId;

/**
 * Is told what happened, after it was written, on the thread of whoever did it. Must be thread-safe and quick; what it throws
 * is logged and changes nothing. It may miss what was written just before a process was killed: the journal misses nothing.
 */
public interface LeadwrightListener {

    /** Hears nothing. */
    LeadwrightListener NONE = new LeadwrightListener() {};

    /** Credits moved: granted, held, settled, released, expired, as the entry's kind says. */
    default void moved(AccountId account, Entry entry) {}

    /** What is available has just fallen below what was called low. */
    default void runningLow(AccountId account, Balance balance) {}

    /** Work was refused, for it needs more credits than remain. */
    default void exhausted(AccountId account, Credits remaining, Credits required) {}

    /**
     * Two people who were looked up may be one: a key of the one leads to the other. What is kept of them stays apart, and so do
     * their leads, until somebody looks at them.
     */
    default void clashed(AccountId account, Person one, Person other) {}
}
