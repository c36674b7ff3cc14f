package io.leadwright.enrich;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.leadwright.lead.AccountId;
import io.leadwright.learn.LearnedTrust;
import io.leadwright.learn.LearningRules;
import io.leadwright.port.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How far each account trusts its sources, computed again now and then: it takes a while. Thread-safe. */
final class Trusts {

    private static final int ACCOUNTS_MAX = 1_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final LearningRules rules;
    private final InstantSource clock;
    private final Cache<AccountId, Kept> kept =
            CacheBuilder.newBuilder().maximumSize(ACCOUNTS_MAX).build();

    Trusts(LearningRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** At most a minute old, and with all feedback that came through this process. */
    LearnedTrust of(AccountId account, Storage storage) {
        Instant now = clock.instant();
        Kept known = kept.getIfPresent(account);
        if (known == null || !now.isBefore(known.until)) {
            known = new Kept(LearnedTrust.of(storage.reliability(account).read(), rules, now), now.plus(KEPT));
            kept.put(account, known);
        }
        return known.trust;
    }

    /** Something was learned. */
    void forget(AccountId account) {
        kept.invalidate(account);
    }

    private record Kept(LearnedTrust trust, Instant until) {}
}
