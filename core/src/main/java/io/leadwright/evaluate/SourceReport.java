package io.leadwright.evaluate;

import com.google.common.collect.ImmutableSortedSet;
import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.claim.SourceBook;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Costs;
import io.leadwright.evaluate.SourceValue.Effect;
import io.leadwright.profile.SourceId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a source was asked within a time, how often it knew, what it billed, and what its answers were worth. Of one source, or of
 * all that copy from one origin: each of those looks worthless by itself, for the others say the same.
 *
 * @param sources who, by name
 * @param book what they were asked and what they billed, misses and lost answers too
 * @param effect what would be missing without what they said within that time, of those people who are still kept
 */
public record SourceReport(Set<SourceId> sources, SourceBook book, Effect effect) {

    /** Copies the sources. */
    public SourceReport {
        sources = ImmutableSortedSet.copyOf(sources);
    }

    /** How many questions there were. */
    public long asked() {
        return book.count();
    }

    /**
     * The share of those asked for whom they knew, from 0 to 1; of questions that were answered, for who failed or has not
     * answered yet says nothing of it. Empty if none was.
     */
    public OptionalDouble hitRate() {
        long found = book.count(Outcome.FOUND);
        long answered = found + book.count(Outcome.NOTHING);
        return answered > 0 && found >= 0
                ? OptionalDouble.of(Math.min(1, (double) found / answered))
                : OptionalDouble.empty();
    }

    /** What was billed. */
    public Costs costs() {
        return book.costs();
    }

    /** Of how many fields they said something that counts, whoever else said it too. */
    public long foundFields() {
        return effect.answered();
    }

    /** What one field cost that they said something of; empty if there is none. */
    public Optional<Costs> costPerFoundField() {
        return costPer((double) foundFields());
    }

    /**
     * What one more right field cost that nobody else would have given: where it is least, renew the contract. Empty if without
     * them nothing would be expected to be missing.
     */
    public Optional<Costs> costPerRightField() {
        return costPer(effect.gain());
    }

    private Optional<Costs> costPer(double fields) {
        if (fields <= 0) {
            return Optional.empty();
        }
        Costs each = Costs.NOTHING;
        for (Cost cost : costs().all()) {
            long micros = Math.min(Cost.MAX_MICROS, Math.round(cost.micros() / fields));
            each = each.plus(new Cost(micros, cost.unit()));
        }
        return Optional.of(each);
    }
}
