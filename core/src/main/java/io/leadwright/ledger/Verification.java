package io.leadwright.ledger;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What came of computing a ledger again from its entries.
 *
 * @param entries how many there are
 * @param faults what does not agree, in words; empty if everything does
 */
public record Verification(long entries, List<String> faults) {

    /** Copies the faults. */
    public Verification {
        faults = ImmutableList.copyOf(faults);
    }

    /** Whether everything agrees. */
    public boolean isSound() {
        return faults.isEmpty();
    }
}
