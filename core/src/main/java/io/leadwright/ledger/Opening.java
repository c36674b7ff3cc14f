package io.leadwright.ledger;

import com.google.common.collect.ImmutableList;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Operation;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import java.util.List;

/**
 * Paid work that is to begin.
 *
 * @param key the request's name, of kind {@link OperationKind#ENRICH}
 * @param fingerprint what is asked for: a hash of the canonical request, 1 to 100 characters
 * @param prices the most that each lead may cost, in their order: one hold each; at most 10,000
 * @param leads how many leads the admission window counts; 0 if none
 */
public record Opening(OperationKey key, String fingerprint, List<Credits> prices, int leads) {

    private static final int HOLDS_MAX = 10_000;

    /** Copies the prices; throws {@link IllegalArgumentException} if anything is not such. */
    public Opening {
        prices = ImmutableList.copyOf(prices);
        Operation.checkFingerprint(fingerprint);
        if (key.kind() != OperationKind.ENRICH) {
            throw new IllegalArgumentException("key: must be that of an enrichment, is of " + key.kind());
        }
        if (prices.size() > HOLDS_MAX) {
            throw new IllegalArgumentException("prices: must be at most " + HOLDS_MAX + ", are " + prices.size());
        }
        long sum = prices.stream().mapToLong(Credits::millis).sum();
        if (sum < 0 || sum > Credits.MAX_MILLIS) {
            throw new IllegalArgumentException("prices: must be an amount all together, are more than one can be");
        }
        if (leads < 0) {
            throw new IllegalArgumentException("leads: must not be negative, are " + leads);
        }
    }
}
