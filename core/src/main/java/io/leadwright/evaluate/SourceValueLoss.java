package io.leadwright.evaluate;

import io.leadwright.evaluate.SourceValue.Effect;
import io.leadwright.evaluate.SourceValue.Judged;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Profile;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Truth;
import java.util.List;
import java.util.Set;

/**
 * What one profile loses without some of its sources, by its own probabilities, for those rest on all evidence: a value that
 * would take another's place is as likely to be right as the whole profile says.
 *
 * @param all of all claims
 * @param rest of those that are left
 */
record SourceValueLoss(Profile all, Profile rest, Set<SourceId> leftOut) {

    Effect effect() {
        Effect sum = Effect.NONE;
        for (Belief belief : all.beliefs()) {
            sum = sum.plus(effect(belief));
        }
        return sum;
    }

    private Effect effect(Belief belief) {
        int answered = belief.candidates().stream().anyMatch(this::isClaimed) ? 1 : 0;
        List<String> before = keys(belief);
        List<String> after =
                rest.belief(belief.field()).map(SourceValueLoss::keys).orElse(List.of());
        if (before.isEmpty() || Set.copyOf(before).equals(Set.copyOf(after))) {
            return new Effect(answered, 0, 0, 0, 0);
        }
        double right = right(belief, before);
        return after.isEmpty()
                ? new Effect(answered, 1, right, 0, 0)
                : new Effect(answered, 0, 0, 1, right - right(belief, after));
    }

    /** How many of the known fields are right with all and without some. */
    Judged judged(List<Truth> truths) {
        List<Truth> known = truths.stream().filter(Truth::isKnown).toList();
        return new Judged(known.size(), right(all, known), right(rest, known));
    }

    private boolean isClaimed(Candidate candidate) {
        return candidate.claims().stream().anyMatch(claim -> leftOut.contains(claim.source()));
    }

    private static long right(Profile profile, List<Truth> truths) {
        return truths.stream()
                .filter(truth -> profile.belief(truth.field()).stream()
                        .flatMap(belief -> belief.chosen().stream())
                        .anyMatch(chosen -> truth.isRight(chosen.key())))
                .count();
    }

    private static List<String> keys(Belief belief) {
        return belief.chosen().stream().map(Candidate::key).toList();
    }

    /** How much of a field is expected to be right if these were chosen, as a share of what is. */
    private static double right(Belief belief, List<String> keys) {
        double right = 0;
        for (Candidate candidate : belief.candidates()) {
            boolean counts = !belief.field().isMany() || belief.chosen().contains(candidate);
            right += counts && keys.contains(candidate.key()) ? candidate.probability() : 0;
        }
        return right / belief.chosenCount();
    }
}
