package io.leadwright.evaluate;

import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Truth;
import java.util.Set;

/** Adds judgements up, of predictions whoever made them. Not thread-safe. */
public final class Scoring {

    private final Bins choices = new Bins();
    private final Bins values = new Bins();
    private long choiceItems;
    private long rightChoices;
    private long setItems;
    private long exactSets;
    private long chosenValues;
    private long rightValues;
    private long foundValues;
    private long trueValues;

    /** Nothing judged yet. */
    public Scoring() {}

    /** Judges one more, of which it is known what is right; of one that nobody claims anything of there is nothing to judge. */
    public void add(Prediction prediction) {
        LabelledItem item = prediction.item();
        Belief belief = prediction.belief();
        if (belief.candidates().isEmpty()) {
            return;
        }
        if (item.field().isMany()) {
            addSet(item, belief);
        } else {
            addChoice(item, belief.chosen().get(0));
        }
    }

    /** What was found so far. */
    public EvaluationReport report() {
        return new EvaluationReport(
                new ChoiceScores(choiceItems, share(rightChoices, choiceItems), choices.measured()),
                new SetScores(
                        setItems,
                        share(rightValues, chosenValues),
                        share(foundValues, trueValues),
                        share(exactSets, setItems),
                        values.measured()));
    }

    private void addChoice(LabelledItem item, Candidate chosen) {
        boolean isRight = item.truth().isRight(chosen.key());
        choiceItems++;
        rightChoices += isRight ? 1 : 0;
        choices.add(chosen.probability(), isRight);
    }

    private void addSet(LabelledItem item, Belief belief) {
        long right = belief.chosen().stream()
                .filter(c -> item.truth().isRight(c.key()))
                .count();
        int chosen = belief.chosen().size();
        long found =
                item.truth().keys().stream().filter(key -> isFound(key, belief)).count();
        setItems++;
        chosenValues += chosen;
        rightValues += right;
        foundValues += found;
        trueValues += item.truth().keys().size();
        exactSets += right == chosen && found == item.truth().keys().size() ? 1 : 0;
        belief.candidates()
                .forEach(c -> values.add(c.probability(), item.truth().isRight(c.key())));
    }

    /** Near enough to several right values, one that was chosen finds each of them, but is right once. */
    private static boolean isFound(String right, Belief belief) {
        Truth alone = new Truth(belief.field(), Set.of(right));
        return belief.chosen().stream().anyMatch(c -> alone.isRight(c.key()));
    }

    private static double share(long part, long all) {
        return all == 0 ? 0 : (double) part / all;
    }
}
