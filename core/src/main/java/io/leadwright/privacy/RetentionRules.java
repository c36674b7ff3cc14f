package io.leadwright.privacy;

import com.google.common.collect.Sets;
import io.leadwright.lead.LeadStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How long what is kept of people is kept.
 *
 * @param dossiers so long after the last answer what sources said; empty for ever
 * @param leads so long after they were last changed and contacted leads of these statuses; empty for ever
 * @param statuses of which leads
 */
public record RetentionRules(Optional<Duration> dossiers, Optional<Duration> leads, Set<LeadStatus> statuses) {

    /** Everything is kept for ever. */
    public static final RetentionRules NONE = new RetentionRules(Optional.empty(), Optional.empty(), Set.of());

    /** Copies the set; throws {@link IllegalArgumentException} if a time is negative. */
    public RetentionRules {
        statuses = Sets.immutableEnumSet(statuses);
        if (dossiers.filter(Duration::isNegative).isPresent()
                || leads.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("time: must not be negative");
        }
    }

    /** The same, and what sources said is kept so long after their last answer. */
    public RetentionRules dossiersFor(Duration time) {
        return new RetentionRules(Optional.of(time), leads, statuses);
    }

    /** The same, and leads of these statuses are kept so long after they were last changed and contacted. */
    public RetentionRules leadsFor(Duration time, LeadStatus first, LeadStatus... others) {
        return new RetentionRules(dossiers, Optional.of(time), Sets.immutableEnumSet(first, others));
    }
}
