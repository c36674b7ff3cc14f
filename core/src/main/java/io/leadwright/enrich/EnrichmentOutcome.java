package io.leadwright.enrich;

import com.google.common.collect.ImmutableList;
import io.leadwright.credit.Credits;
import io.leadwright.ledger.OpenResult.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of a request to enrich. */
public sealed interface EnrichmentOutcome {

    /**
     * It was worked on; each place of the request is in one of the lists, in their order.
     *
     * @param enriched who was enriched
     * @param failed who was not
     * @param bill what it came to: the customer's credits, and what vendors bill as far as it is known by now
     * @param remaining what is available to the account after it
     * @param isReplay whether it was done before under the same key, and this is told again with what is known today
     */
    record Done(List<Enriched> enriched, List<FailedLead> failed, Bill bill, Credits remaining, boolean isReplay)
            implements EnrichmentOutcome {

        /** Copies the lists. */
        public Done {
            enriched = ImmutableList.copyOf(enriched);
            failed = ImmutableList.copyOf(failed);
        }

        /** Whether nobody who was asked could answer, so that the same should be asked later; its key is free. */
        public boolean isOutage() {
            return enriched.isEmpty()
                    && !failed.isEmpty()
                    && failed.stream().allMatch(lead -> lead.code() == FailureCode.PROVIDER_ERROR && lead.retryable());
        }

        @Override
        public String toString() {
            return "Done[" + enriched.size() + " enriched, " + failed.size() + " failed, " + bill + "]";
        }
    }

    /**
     * It was done before under the same key, and whoever asked wrote the answer down.
     *
     * @param answer what was written; empty if it is no longer kept
     */
    record Replayed(Optional<String> answer) implements EnrichmentOutcome {

        /** Without the answer, which has people in it. */
        @Override
        public String toString() {
            return "Replayed";
        }
    }

    /**
     * It is not begun: nobody was asked, nothing is held, and the key is as it was.
     *
     * @param why what stands in its way
     */
    record Refused(Refusal why) implements EnrichmentOutcome {}

    /**
     * Somebody works on it.
     *
     * @param retryAt when to ask again
     */
    record InProgress(Instant retryAt) implements EnrichmentOutcome {}

    /** What was done; throws {@link IllegalStateException} if it was not, or is kept as a text alone. */
    default Done orElseThrow() {
        if (this instanceof Done done) {
            return done;
        }
        throw new IllegalStateException("enrichment: " + this);
    }
}
