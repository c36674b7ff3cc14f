package io.leadwright.run;

import com.google.common.collect.ImmutableList;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.StoredText;
import io.leadwright.lead.StoredTime;
import java.time.Instant;
import java.util.List;

/**
 * Some leads of a run that somebody works on, or that wait until sources may answer again.
 *
 * @param number which chunk of the run it is, from 1
 * @param tries how often its leads were put back because nobody could answer
 * @param leads at least one
 * @param holder who works on it
 * @param reserved what may still be spent on it
 */
public record RunChunk(long number, int tries, List<LeadId> leads, Holder holder, RunBill reserved) {

    /** Copies the leads; throws {@link IllegalArgumentException} if there are none. */
    public RunChunk {
        leads = ImmutableList.copyOf(leads);
        if (number < 1 || leads.isEmpty()) {
            throw new IllegalArgumentException("chunk: must have a number and leads, is number " + number);
        }
        if (tries < 0) {
            throw new IllegalArgumentException("tries: must not be negative, are " + tries);
        }
    }

    /** One that is new. */
    public static RunChunk of(long number, List<LeadId> leads, Holder holder, RunBill reserved) {
        return new RunChunk(number, 0, leads, holder, reserved);
    }

    /**
     * Who works on a chunk.
     *
     * @param owner a text that nobody else has, 1 to 100 characters
     * @param since from when on; as {@code until} if it waits until then, and nobody works on it
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

        /** Nobody any more; anybody from then on. */
        public Holder until(Instant time) {
            return new Holder(owner, time, time);
        }
    }

    /** What it is called among the chunks of its run; by each try another. */
    public String name() {
        return tries == 0 ? String.valueOf(number) : number + "." + tries;
    }

    /** Whether somebody else may take it over. */
    public boolean isLeft(Instant now) {
        return !now.isBefore(holder.until());
    }

    /** Whether nobody has worked on it since it was put back. */
    public boolean isPutBack() {
        return !holder.since().isBefore(holder.until());
    }

    /** Whether nobody works on it, and nobody may yet. */
    public boolean isWaiting(Instant now) {
        return !isLeft(now) && isPutBack();
    }

    /** Whether somebody works on it. */
    public boolean isHeld(Instant now) {
        return !isLeft(now) && !isWaiting(now);
    }

    /** The same leads, held by somebody who may spend so much. */
    public RunChunk heldBy(Holder next, RunBill mayStill) {
        return new RunChunk(number, tries, leads, next, mayStill);
    }

    /** Some of its leads, to be tried again from then on, with what may still be spent. */
    public RunChunk again(List<LeadId> some, Instant from, RunBill mayStill) {
        return new RunChunk(number, tries + 1, some, holder.until(from), mayStill);
    }

    /** How many leads it has. */
    @Override
    public String toString() {
        return "RunChunk[" + number + " of " + leads.size() + " leads]";
    }
}
