package io.leadwright.learn;

import io.leadwright.lead.StoredText;
import java.time.YearMonth;
import java.util.Comparator;

/**
 * What is counted.
 *
 * @param month when it was learned, UTC
 * @param kind what hits and trials are
 * @param field of which field; empty if of all
 * @param source of which source; empty if of all
 * @param peer the other source, or the bin; empty if there is none
 */
public record CountKey(YearMonth month, Kind kind, String field, String source, String peer)
        implements Comparable<CountKey> {

    private static final Comparator<CountKey> ORDER = Comparator.comparing(CountKey::month)
            .thenComparing(CountKey::kind)
            .thenComparing(CountKey::field)
            .thenComparing(CountKey::source)
            .thenComparing(CountKey::peer);

    private static final int TEXT_LENGTH_MAX = 100;

    /** Checks the names; throws {@link IllegalArgumentException}. */
    public CountKey {
        StoredText.check("field", field, TEXT_LENGTH_MAX);
        StoredText.check("source", source, TEXT_LENGTH_MAX);
        StoredText.check("peer", peer, TEXT_LENGTH_MAX);
    }

    /** What hits and trials are. */
    public enum Kind {
        /** Claims of a source about a field: those that were right, of all. */
        CLAIM,
        /** Right values of a field of many that the source answered: those it named, of all that somebody did. */
        RECALL,
        /** Wrong values of a field of many that the source answered: those it named, of all that somebody did. */
        FALSE_ALARM,
        /** Values of a field of many that somebody claimed: those that were right, of all. */
        CANDIDATE,
        /** Pairs of wrong claims of different origin, in billionths of an answer: those that agreed, of all. */
        WRONG_PAIR,
        /** What two sources both answered: where both were right, of all. */
        BOTH_RIGHT,
        /** What two sources both answered: where both had the same wrong value, of all. */
        SAME_WRONG,
        /** Chosen values of a field of one, by how likely they seemed: those that were right, of all. */
        SEEMED_ONE,
        /** Claimed values of a field of many, by how likely they seemed: those that were right, of all. */
        SEEMED_MANY
    }

    @Override
    public int compareTo(CountKey other) {
        return ORDER.compare(this, other);
    }
}
