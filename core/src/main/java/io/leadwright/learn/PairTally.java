package io.leadwright.learn;

import io.leadwright.learn.CountKey.Kind;

/** What two sources both answered: how often both were right, how often both had the same wrong value. */
record PairTally(Tally bothRight, Tally sameWrong) {

    static PairTally of(Kind kind, Tally tally) {
        return kind == Kind.BOTH_RIGHT ? new PairTally(tally, Tally.NONE) : new PairTally(Tally.NONE, tally);
    }

    PairTally plus(PairTally other) {
        return new PairTally(bothRight.plus(other.bothRight), sameWrong.plus(other.sameWrong));
    }

    double common() {
        return bothRight.trials();
    }

    double different() {
        return common() - bothRight.hits() - sameWrong.hits();
    }
}
