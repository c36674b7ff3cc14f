package io.leadwright.enrich;

import io.leadwright.lead.Lead;
import io.leadwright.profile.Subject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a request.
 *
 * @param index from 0
 * @param subject who is meant there
 * @param lead the lead that is meant; null if it is none
 */
record Position(int index, Subject subject, @Nullable Lead lead) {

    static Position of(int index, Lead lead) {
        return new Position(index, Subject.of(lead), lead);
    }

    Position with(Lead written) {
        return new Position(index, subject, written);
    }

    Optional<Lead> storedLead() {
        return Optional.ofNullable(lead);
    }

    Lead leadOrThrow() {
        return storedLead()
                .orElseThrow(() -> new IllegalStateException("lead: what was enriched is none, at " + index));
    }
}
