package io.leadwright.port;

import io.leadwright.lead.AccountId;
import java.util.Optional;

/** Whose key is shown to a vendor: asked for each call, so that each account can have its own. Must be thread-safe. */
@FunctionalInterface
public interface Credentials {

    /** The key of an account; empty if it has none, so that the vendor is not asked for it. */
    Optional<Secret> of(AccountId account);

    /** One key for all accounts. */
    static Credentials shared(Secret key) {
        return account -> Optional.of(key);
    }
}
