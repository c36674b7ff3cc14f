package io.leadwright.run;

import com.google.common.collect.ImmutableList;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.StoredText;
import io.leadwright.lead.StoredTime;
import java.time.Instant;
import java.util.List;

/**
 * Some leads of a run that somebody works on.
 *
 * @param number which chunk of the run it is, from 1
 * @param leads at least one
 * @param holder who works on it
 * @param reserved what may still be spent on it
 */
public record RunChunk(long number, List<LeadId> leads, Holder holder, RunBill reserved) {

    /** Copies the leads; throws {@link IllegalArgumentException} if there are none. */
    public RunChunk {
        leads = ImmutableList.copyOf(leads);
        if (number < 1 || leads.isEmpty()) {
            throw new IllegalArgumentException("chunk: must have a number and leads, is number " + number);
        }
    }

    /**
     * Who works on a chunk.
     *
     * @param owner a text that nobody else has, 1 to 100 characters
     * @param since from when on
     * @param until when somebody else may, whatever has become of the owner
     */
    public record Holder(String owner, Instant since, Instant until) {

        private static final int OWNER_LENGTH_MAX = 100;

        /** Throws {@link IllegalArgumentException} if the owner is not such; the times are cut to the microsecond. */
        public Holder {
            since = StoredTime.check(since);
            until = StoredTime.check(until);
            if (StoredText.check("owner", owner, OWNER_LENGTH_MAX).isEmpty()) {
                throw new IllegalArgumentException("owner: must not be empty");
            }
        }
    }

    /** Whether somebody else may take it over. */
    public boolean isLeft(Instant now) {
        return !now.isBefore(holder.until());
    }

    /** The same leads, held by somebody who may spend so much. */
    public RunChunk heldBy(Holder next, RunBill mayStill) {
        return new RunChunk(number, leads, next, mayStill);
    }

    /** How many leads it has. */
    @Override
    public String toString() {
        return "RunChunk[" + number + " of " + leads.size() + " leads]";
    }
}
