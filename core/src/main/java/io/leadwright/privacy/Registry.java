package io.leadwright.privacy;

import io.leadwright.claim.PersonKey;
import io.leadwright.claim.Suppression;
import io.leadwright.claim.Suppression.Reason;
import io.leadwright.claim.SuppressionKeyException;
import io.leadwright.claim.SuppressionKeys;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Stamp;
import io.leadwright.ledger.CreditLedger;
import io.leadwright.port.Storage;
import io.leadwright.port.StorageTransaction;
import io.leadwright.port.SuppressionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What the privacy of one account has at hand.
 *
 * @param shared what all accounts share
 */
record Registry(Privacies shared, AccountId account, Storage storage, CreditLedger ledger) {

    SuppressionKeys keys() {
        return shared.keys();
    }

    /** Throws {@link SuppressionKeyException} if nobody can be put on the list, or told who is on it. */
    void requireKey() {
        if (keys().isEmpty()) {
            throw SuppressionKeyException.missing();
        }
        requireTold();
    }

    /** Throws {@link SuppressionKeyException} if nobody can be told who is on the list. */
    void requireTold() {
        if (!storage.suppressions(account).isToldBy(keys().ids())) {
            throw SuppressionKeyException.unable(keys());
        }
    }

    Instant now() {
        return shared.clock().instant();
    }

    void pause(Duration time) {
        try {
            shared.pause().take(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("privacy: the thread was interrupted while it waited");
        }
    }

    <R> R atomically(Function<StorageTransaction, R> work) {
        return storage.atomically(account, work);
    }

    /** Puts somebody on the list, whose keys nobody else can write until the transaction ends; what older keys made is renewed. */
    void put(StorageTransaction transaction, Set<PersonKey> people, Reason reason, Stamp stamp) {
        SuppressionStore list = transaction.suppressions();
        List<Suppression> known = list.among(keys().marks(people));
        list.remove(keys().outdated(people));
        list.add(keys().renewed(people, known));
        list.add(keys().entries(people, reason, stamp.at()));
    }

    /** Whether somebody who is known by these is on it. */
    boolean has(SuppressionStore list, Set<PersonKey> people) {
        return !list.among(keys().marks(people)).isEmpty();
    }
}
