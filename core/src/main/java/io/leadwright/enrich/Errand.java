package io.leadwright.enrich;

import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.credit.Cost;
import io.leadwright.profile.SourceId;
import io.leadwright.source.Question;
import io.leadwright.source.SourceProfile;
import java.util.Optional;

/**
 * That one source is to be asked about one person.
 *
 * @param pursuit whose
 * @param source who
 * @param question what
 * @param worst the most that it costs
 */
record Errand(Pursuit pursuit, SourceId source, Question question, Cost worst) {

    /** The most that asking costs: what comes with a ticket was paid for before. */
    static Cost worst(SourceProfile source, Optional<Inquiry> before) {
        return before.flatMap(Inquiry::ticket).isPresent()
                ? Cost.NOTHING
                : source.price().worst();
    }

    static boolean isPending(Optional<Inquiry> inquiry) {
        return inquiry.filter(known -> known.state().outcome() == Outcome.PENDING)
                .isPresent();
    }
}
