package io.leadwright.privacy;

import io.leadwright.claim.SuppressionKeys;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Stamp;
import io.leadwright.ledger.CreditLedger;
import io.leadwright.port.Pause;
import io.leadwright.port.Storage;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The privacy of all accounts, under the same secret keys. Thread-safe.
 *
 * @param keys what those who want to be left alone are told by
 * @param clock what tells the time
 * @param pause how it waits
 */
public record Privacies(SuppressionKeys keys, InstantSource clock, Pause pause) {

    /**
     * The privacy of an account.
     *
     * @param account whose
     * @param storage where everything is kept
     * @param ledger of the account
     * @param stamp who writes, and when: asked anew for each call
     */
    public Privacy of(AccountId account, Storage storage, CreditLedger ledger, Supplier<Stamp> stamp) {
        return new AccountPrivacy(new Registry(this, account, storage, ledger), stamp);
    }
}
