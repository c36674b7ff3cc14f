package io.leadwright.learn;

import io.leadwright.learn.CountKey.Kind;
import io.leadwright.learn.Feedback.Answer;
import io.leadwright.profile.SourceId;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds feedback up. */
final class Counting {

    /** An answer's pairs weigh one together, however many there are. */
    static final long ONE_ANSWER = 1_000_000_000;

    private final Map<CountKey, Count> counts = new HashMap<>();
    private final Lineages lineages;

    Counting(Lineages lineages) {
        this.lineages = lineages;
    }

    /** What one feedback alone adds to its field. */
    static FieldTallies alone(Feedback feedback) {
        Counting counting = new Counting(Lineages.NONE);
        counting.addAnswers(feedback);
        FieldTallies alone = new FieldTallies();
        counting.counts.forEach((key, count) -> alone.add(key, new Tally(count.hits(), count.trials())));
        return alone;
    }

    SourceReliability total() {
        return SourceReliability.of(counts);
    }

    void add(Feedback feedback) {
        addOutcomes(feedback);
        addClaims(feedback);
        addPairs(feedback);
    }

    /** Who was right, and how errors agree; not what two sources share. */
    void addClaims(Feedback feedback) {
        addAnswers(feedback);
        if (feedback.isWhole() && !feedback.field().isMany()) {
            addWrongPairs(feedback);
        }
    }

    private void addAnswers(Feedback feedback) {
        if (feedback.field().isMany()) {
            addMany(feedback);
        } else {
            feedback.answers()
                    .forEach(answer ->
                            add(key(feedback, Kind.CLAIM, answer.source().value(), ""), Count.of(answer.isRight())));
        }
    }

    /** How likely what was chosen seemed, and whether it was so. */
    void addOutcomes(Feedback feedback) {
        Kind kind = feedback.field().isMany() ? Kind.SEEMED_MANY : Kind.SEEMED_ONE;
        for (Feedback.Outcome outcome : feedback.outcomes()) {
            String bin = Integer.toString(Platt.bin(outcome.logit()));
            add(key(feedback, kind, "", bin), Count.of(outcome.isRight()));
        }
    }

    private void addPairs(Feedback feedback) {
        YearMonth month = month(feedback);
        feedback.pairs((one, other) -> {
            SourcePair pair = SourcePair.of(one.source(), other.source());
            String first = pair.first().value();
            String second = pair.second().value();
            add(new CountKey(month, Kind.BOTH_RIGHT, "", first, second), Count.of(one.isRightWith(other)));
            add(new CountKey(month, Kind.SAME_WRONG, "", first, second), Count.of(one.isWrongWith(other)));
        });
    }

    /** Which share of the pairs of wrong claims agree, pairs of one origin apart. */
    private void addWrongPairs(Feedback feedback) {
        List<Answer> wrong =
                feedback.answers().stream().filter(answer -> !answer.isRight()).toList();
        long agreeing = 0;
        long pairs = 0;
        for (int i = 0; i < wrong.size(); i++) {
            Answer one = wrong.get(i);
            for (Answer other : wrong.subList(i + 1, wrong.size())) {
                if (!lineages.of(one.source()).equals(lineages.of(other.source()))) {
                    pairs++;
                    agreeing += one.value() == other.value() ? 1 : 0;
                }
            }
        }
        if (pairs > 0) {
            add(key(feedback, Kind.WRONG_PAIR, "", ""), new Count(ONE_ANSWER * agreeing / pairs, ONE_ANSWER));
        }
    }

    /** Of each labelled value that somebody named: who named it, and who answered without it. */
    private void addMany(Feedback feedback) {
        Map<Integer, Boolean> values = new HashMap<>();
        Map<SourceId, Set<Integer>> named = new HashMap<>();
        feedback.sources().forEach(source -> named.put(source, new HashSet<>()));
        for (Answer answer : feedback.answers()) {
            values.put(answer.value(), answer.isRight());
            named.computeIfAbsent(answer.source(), source -> new HashSet<>()).add(answer.value());
        }
        values.forEach((value, isRight) -> {
            if (feedback.isWhole()) {
                add(key(feedback, Kind.CANDIDATE, "", ""), Count.of(isRight));
            }
            Kind kind = isRight ? Kind.RECALL : Kind.FALSE_ALARM;
            named.forEach((source, its) -> add(key(feedback, kind, source.value(), ""), Count.of(its.contains(value))));
        });
    }

    private void add(CountKey key, Count count) {
        counts.merge(key, count, Count::plus);
    }

    private static CountKey key(Feedback feedback, Kind kind, String source, String peer) {
        return new CountKey(month(feedback), kind, feedback.field().name(), source, peer);
    }

    private static YearMonth month(Feedback feedback) {
        return YearMonth.from(feedback.at().atOffset(ZoneOffset.UTC));
    }
}
