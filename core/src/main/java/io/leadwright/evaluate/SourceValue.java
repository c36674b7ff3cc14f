package io.leadwright.evaluate;

import com.google.common.collect.ImmutableSortedSet;
import io.leadwright.profile.SourceId;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What would be missing without a source, or without several at once, and what they cost.
 *
 * <p>Of two sources that copy from one origin each looks worthless, for the other says the same: leave out both at once to see
 * what the origin is worth.
 *
 * @param sources who is left out, by name
 * @param effect what is expected to be missing, over all people
 * @param judged what is known to be missing, over the fields of which the right value is known
 * @param costMicros what they cost for all these people, in millionths of a currency; not negative
 */
public record SourceValue(Set<SourceId> sources, Effect effect, Judged judged, long costMicros) {

    /** Copies the sources; throws {@link IllegalArgumentException} if the cost is negative. */
    public SourceValue {
        if (costMicros < 0) {
            throw new IllegalArgumentException("costMicros of " + sources + ": must not be negative, is " + costMicros);
        }
        sources = ImmutableSortedSet.copyOf(sources);
    }

    /** What one more right field costs that nobody else gives, in millionths of the currency; empty if there is none. */
    public OptionalDouble microsPerRightField() {
        double gain = effect.gain();
        return gain > 0 ? OptionalDouble.of(costMicros / gain) : OptionalDouble.empty();
    }

    /**
     * What is expected to be missing, by the probabilities of the profiles that have it.
     *
     * @param answered fields of which they say something that counts
     * @param lost fields that would be unknown without them
     * @param lostRight how many of those are expected to be right
     * @param changed fields whose value would be another
     * @param errorsAvoided how many of those are expected to be right more with them than without
     */
    public record Effect(long answered, long lost, double lostRight, long changed, double errorsAvoided) {

        static final Effect NONE = new Effect(0, 0, 0, 0, 0);

        /** How many more fields are expected to be right with them than without. */
        public double gain() {
            return lostRight + errorsAvoided;
        }

        Effect plus(Effect other) {
            return new Effect(
                    answered + other.answered,
                    lost + other.lost,
                    lostRight + other.lostRight,
                    changed + other.changed,
                    errorsAvoided + other.errorsAvoided);
        }
    }

    /**
     * What is known to be missing, over the people of whom they say something.
     *
     * @param labelled fields of which the right value is known
     * @param rightWith how many are right with them: of a field of many values if a right one is chosen
     * @param rightWithout how many are right without them
     */
    public record Judged(long labelled, long rightWith, long rightWithout) {

        static final Judged NONE = new Judged(0, 0, 0);

        Judged plus(Judged other) {
            return new Judged(
                    labelled + other.labelled, rightWith + other.rightWith, rightWithout + other.rightWithout);
        }
    }
}
