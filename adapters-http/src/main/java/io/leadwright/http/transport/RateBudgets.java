package io.leadwright.http.transport;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** The budget of each credential that was lately used, found by a hash: the secret itself is not kept. Thread-safe. */
final class RateBudgets {

    private static final int CREDENTIALS_MAX = 10_000;

    private final LoadingCache<HashCode, RateBudget> budgets;

    RateBudgets(RateLimit limit) {
        this.budgets = CacheBuilder.newBuilder()
                .maximumSize(CREDENTIALS_MAX)
                .build(CacheLoader.from(hash -> new RateBudget(limit)));
    }

    RateBudget of(String credential) {
        return budgets.getUnchecked(Hashing.sha256().hashString(credential, StandardCharsets.UTF_8));
    }
}
