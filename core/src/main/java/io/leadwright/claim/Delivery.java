package io.leadwright.claim;

import com.google.common.collect.ImmutableSet;
import io.leadwright.lead.StoredTime;
import io.leadwright.profile.ProfileField;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What of a person was handed over and charged for: it is not charged for again for a while.
 *
 * @param at when
 * @param fields the fields that were new
 */
public record Delivery(Instant at, Set<ProfileField<?>> fields) {

    /** Copies the fields; the time is cut to the microsecond. */
    public Delivery {
        at = StoredTime.check(at);
        fields = ImmutableSet.copyOf(fields);
    }

    /** Whether it still counts. */
    public boolean isWithin(Duration window, Instant now) {
        return at.plus(window).isAfter(now);
    }

    /** This, and now these. The window begins anew only with what is charged. */
    public Delivery and(Set<ProfileField<?>> more, Instant now) {
        return new Delivery(
                now,
                ImmutableSet.<ProfileField<?>>builder()
                        .addAll(fields)
                        .addAll(more)
                        .build());
    }
}
