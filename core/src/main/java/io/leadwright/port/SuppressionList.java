package io.leadwright.port;

import io.leadwright.claim.Person;
import io.leadwright.lead.AccountId;

/** Who wants to be left alone: nobody asks a source about them. Thread-safe. */
@FunctionalInterface
public interface SuppressionList {

    /** Nobody. */
    SuppressionList NOBODY = (account, person) -> false;

    /** Whether somebody known by any of these keys is on it. */
    boolean has(AccountId account, Person person);
}
