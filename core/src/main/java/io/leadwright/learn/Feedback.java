package io.leadwright.learn;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.leadwright.lead.StoredText;
import io.leadwright.merge.Calibration;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What turned out about the claims of one field of one subject: which of them were right, and how likely that had seemed.
 *
 * <p>It holds no value: only who said the same as whom, and who was right. Immutable and thread-safe.
 */
public final class Feedback {

    private static final int ID_LENGTH_MAX = 200;

    private final String id;
    private final Instant at;
    private final ProfileField<?> field;
    private final ImmutableSet<SourceId> sources;
    private final ImmutableList<Answer> answers;
    private final ImmutableList<Outcome> outcomes;

    private Feedback(String id, Instant at, Belief belief, Labels labels) {
        this.id = checkId(id);
        this.at = at;
        this.field = belief.field();
        this.sources = belief.candidates().stream()
                .flatMap(candidate -> candidate.claims().stream())
                .map(Claim::source)
                .collect(ImmutableSet.toImmutableSet());
        this.answers = ImmutableList.copyOf(labels.answers);
        this.outcomes = ImmutableList.copyOf(labels.outcomes);
    }

    /**
     * The right values are known, so every claim is labelled; who says less than is right, but nothing else, is not wrong.
     *
     * @param id told again under the same id, it is counted once
     * @param at when it turned out; by the month, for it is forgotten
     * @param belief what was believed before, its odds not calibrated: {@link LearnedTrust#uncalibrated}
     */
    public static Feedback truth(String id, Instant at, Belief belief, Truth truth) {
        List<Answer> answers = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        int value = 0;
        for (Candidate candidate : belief.candidates()) {
            for (Claim claim : candidate.claims()) {
                answers.add(new Answer(
                        claim.source(), value, truth.admits(claim.key().orElseThrow())));
            }
            if (value == 0 || belief.field().isMany()) {
                outcomes.add(new Outcome(Calibration.logit(candidate.probability()), truth.isRight(candidate.key())));
            }
            value++;
        }
        return new Feedback(id, at, belief, new Labels(answers, outcomes));
    }

    /**
     * One value turned out to be wrong, an address that bounced; which is right is not known. Only who claimed it is
     * labelled. Nothing is learned of how honest the odds are, how errors agree and who copies: nobody tells of the
     * addresses that did not bounce, and all who are labelled said the same.
     *
     * @param key the wrong value's canonical key
     */
    public static Feedback wrong(String id, Instant at, Belief belief, String key) {
        return ofValue(id, at, belief, key, false);
    }

    /**
     * One value of a field that can have many turned out to be right; which others are is not known. Only who claimed it or
     * answered without it is labelled, and nothing is learned of how honest the odds are.
     *
     * @param key the right value's canonical key
     */
    public static Feedback right(String id, Instant at, Belief belief, String key) {
        return ofValue(id, at, belief, key, true);
    }

    private static Feedback ofValue(String id, Instant at, Belief belief, String key, boolean isRight) {
        List<Answer> answers = new ArrayList<>();
        for (Candidate candidate : belief.candidates()) {
            if (candidate.key().equals(key)) {
                candidate.claims().forEach(claim -> answers.add(new Answer(claim.source(), 0, isRight)));
            }
        }
        return new Feedback(id, at, belief, new Labels(answers, List.of()));
    }

    /** The id, if one can have it; throws {@link IllegalArgumentException} if it is blank or has more than 200 characters. */
    public static String checkId(String id) {
        if (StoredText.isBlank(StoredText.check("feedback", id, ID_LENGTH_MAX))) {
            throw new IllegalArgumentException("feedback: its id must not be blank");
        }
        return id;
    }

    /** Its name. */
    public String id() {
        return id;
    }

    /** When it turned out. */
    public Instant at() {
        return at;
    }

    /** What it is about. */
    public ProfileField<?> field() {
        return field;
    }

    /** Whether every claim is labelled. */
    boolean isWhole() {
        return !outcomes.isEmpty();
    }

    /** Who answered the field, labelled or not. */
    Set<SourceId> sources() {
        return sources;
    }

    /** Who said what that is labelled, values being told apart by number. */
    List<Answer> answers() {
        return answers;
    }

    /** How likely what was chosen had seemed, and whether it was so. */
    List<Outcome> outcomes() {
        return outcomes;
    }

    /** The id and the field's name alone. */
    @Override
    public String toString() {
        return "Feedback[" + id + " on " + field + "]";
    }

    /** Shows every two answers of different sources, if all the claims of a field of one are labelled. */
    void pairs(BiConsumer<Answer, Answer> taker) {
        if (!isWhole() || field.isMany()) {
            return;
        }
        for (int i = 0; i < answers.size(); i++) {
            for (Answer other : answers.subList(i + 1, answers.size())) {
                taker.accept(answers.get(i), other);
            }
        }
    }

    record Answer(SourceId source, int value, boolean isRight) {

        boolean isRightWith(Answer other) {
            return value == other.value && isRight && other.isRight;
        }

        boolean isWrongWith(Answer other) {
            return value == other.value && !isRight && !other.isRight;
        }
    }

    record Outcome(double logit, boolean isRight) {}

    private record Labels(List<Answer> answers, List<Outcome> outcomes) {}
}
