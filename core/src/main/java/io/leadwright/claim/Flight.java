package io.leadwright.claim;

import io.leadwright.lead.StoredText;
import io.leadwright.lead.StoredTime;
import java.time.Instant;

/**
 * That somebody is looking a person up: nobody else does meanwhile.
 *
 * @param owner whose it is: a text that nobody else has, 1 to 100 characters
 * @param until when it is over, whatever has become of the owner
 */
public record Flight(String owner, Instant until) {

    private static final int OWNER_LENGTH_MAX = 100;

    /** Throws {@link IllegalArgumentException} if the owner is not such; the time is cut to the microsecond. */
    public Flight {
        until = StoredTime.check(until);
        if (StoredText.check("owner", owner, OWNER_LENGTH_MAX).isEmpty()) {
            throw new IllegalArgumentException("owner: must not be empty");
        }
    }

    /** Whether it keeps somebody else away. */
    public boolean keepsAway(String other, Instant now) {
        return now.isBefore(until) && !owner.equals(other);
    }
}
