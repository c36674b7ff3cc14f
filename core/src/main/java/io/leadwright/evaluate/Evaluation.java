package io.leadwright.evaluate;

import io.leadwright.learn.Learner;
import io.leadwright.learn.LearningRules;
import io.leadwright.merge.MergeRules;
import io.leadwright.merge.Merger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Judges the merger over a labelled history: it learns from a part of the objects and is judged by others.
 *
 * <p>The history is gone through {@value Learner#PASSES} times to learn and once to judge, an item at a time, so that it can
 * be of any length. Immutable and thread-safe.
 */
public final class Evaluation {

    private final LabelledHistory learned;
    private final LabelledHistory judged;
    private final List<Split> splits;
    private final Rules rules;

    private Evaluation(LabelledHistory learned, LabelledHistory judged, List<Split> splits, Rules rules) {
        this.learned = learned;
        this.judged = judged;
        this.splits = List.copyOf(splits);
        this.rules = rules;
    }

    /**
     * Learns from and judges one history, in these rounds.
     *
     * @param now when it is judged: as old as claims are then, so little do they count
     */
    public static Evaluation of(LabelledHistory history, List<Split> splits, Instant now) {
        return new Evaluation(history, history, splits, Rules.at(now));
    }

    /**
     * Learns from one history and judges another.
     *
     * @param now when it is judged: as old as claims are then, so little do they count
     */
    public static Evaluation transfer(LabelledHistory learned, LabelledHistory judged, Instant now) {
        return new Evaluation(learned, judged, Split.apart(), Rules.at(now));
    }

    /** The same, where this is known of the sources beforehand; nothing unless said. Nothing is forgotten. */
    public Evaluation learning(LearningRules known) {
        return new Evaluation(learned, judged, splits, new Rules(known, rules.merging, rules.now));
    }

    /** The same, with a merger that weighs claims so; by {@link MergeRules#DEFAULT} unless said. */
    public Evaluation merging(MergeRules how) {
        return new Evaluation(learned, judged, splits, new Rules(rules.learning, how, rules.now));
    }

    /**
     * Judges.
     *
     * @param seen is shown every prediction of the rounds, labelled or not, in the history's order
     */
    public EvaluationReport run(Consumer<Prediction> seen) {
        List<Round> rounds = learn();
        Scoring scoring = new Scoring();
        try (Stream<LabelledItem> items = judged.items()) {
            items.forEach(item -> rounds.stream()
                    .filter(round -> round.split.judges().test(item.object()))
                    .forEach(round -> {
                        Prediction prediction = round.predict(item, rules.now);
                        if (item.truth().isKnown()) {
                            scoring.add(prediction);
                        }
                        seen.accept(prediction);
                    }));
        }
        return scoring.report();
    }

    private List<Round> learn() {
        List<Learner> learners = new ArrayList<>();
        splits.forEach(split -> learners.add(new Learner(rules.learning, rules.merging, rules.now)));
        for (int pass = 0; pass < Learner.PASSES; pass++) {
            try (Stream<LabelledItem> items = learned.items()) {
                items.filter(item -> item.truth().isKnown()).forEach(item -> show(item, learners));
            }
            learners.forEach(Learner::endPass);
        }
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < learners.size(); i++) {
            rounds.add(new Round(splits.get(i), new Merger(learners.get(i).trust(), rules.merging)));
        }
        return rounds;
    }

    private void show(LabelledItem item, List<Learner> learners) {
        for (int i = 0; i < learners.size(); i++) {
            if (splits.get(i).learnsFrom().test(item.object())) {
                learners.get(i).take(item.claims(), item.truth());
            }
        }
    }

    private record Rules(LearningRules learning, MergeRules merging, Instant now) {
        static Rules at(Instant now) {
            return new Rules(LearningRules.DEFAULT, MergeRules.DEFAULT, now);
        }
    }

    private record Round(Split split, Merger merger) {
        Prediction predict(LabelledItem item, Instant now) {
            return new Prediction(item, merger.believe(item.field(), item.claims(), now));
        }
    }
}
