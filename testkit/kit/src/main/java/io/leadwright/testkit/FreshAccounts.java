package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import java.util.concurrent.atomic.AtomicLong;

/** Accounts that no test of this run has had before, so that all of them can share a database. Thread-safe. */
final class FreshAccounts {

    private static final AtomicLong USED = new AtomicLong();

    private FreshAccounts() {}

    static AccountId next() {
        return AccountId.of("account-" + USED.incrementAndGet());
    }
}
