package io.leadwright.learn;

import io.leadwright.profile.SourceId;
import java.util.HashMap;
import java.util.Map;

/** What is counted of one field: filled once, only read after that. */
final class FieldTallies {

    /** Nothing, and nothing is ever added to it. */
    static final FieldTallies NONE = new FieldTallies();

    final Map<SourceId, Tally> claims = new HashMap<>();
    final Map<SourceId, Tally> recalls = new HashMap<>();
    final Map<SourceId, Tally> falseAlarms = new HashMap<>();
    final Platt seemed = new Platt();
    Tally allClaims = Tally.NONE;
    Tally allRecalls = Tally.NONE;
    Tally allFalseAlarms = Tally.NONE;
    Tally candidates = Tally.NONE;
    Tally wrongPairs = Tally.NONE;

    void add(CountKey key, Tally tally) {
        switch (key.kind()) {
            case CLAIM -> {
                claims.merge(new SourceId(key.source()), tally, Tally::plus);
                allClaims = allClaims.plus(tally);
            }
            case RECALL -> {
                recalls.merge(new SourceId(key.source()), tally, Tally::plus);
                allRecalls = allRecalls.plus(tally);
            }
            case FALSE_ALARM -> {
                falseAlarms.merge(new SourceId(key.source()), tally, Tally::plus);
                allFalseAlarms = allFalseAlarms.plus(tally);
            }
            case CANDIDATE -> candidates = candidates.plus(tally);
            case WRONG_PAIR -> wrongPairs = wrongPairs.plus(tally.times(1.0 / Counting.ONE_ANSWER));
            case SEEMED_ONE, SEEMED_MANY -> seemed.add(key.peer(), tally);
            case BOTH_RIGHT, SAME_WRONG -> throw new IllegalArgumentException("of no field: " + key.kind());
        }
    }
}
