package io.leadwright.enrich;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Inquiry;
import io.leadwright.credit.Costs;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Hold;
import io.leadwright.profile.Belief;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.source.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The looking up of one person in one run. Of the thread that runs. */
final class Pursuit {

    private final PlannedPerson planned;
    private final List<Hold> holds;
    private final List<Attempt> attempts = new ArrayList<>();
    private Dossier dossier;
    private @Nullable Known known;
    private boolean isCutOff;
    private boolean isSuppressed;

    /**
     * Nothing is known of them yet.
     *
     * @param holds what is held for their places; none if nothing ever is
     */
    Pursuit(PlannedPerson planned, List<Hold> holds) {
        this.planned = planned;
        this.holds = holds;
        this.dossier = Dossier.of(planned.person());
    }

    PlannedPerson planned() {
        return planned;
    }

    Dossier dossier() {
        return dossier;
    }

    /** Whether they may be looked up, or could be when the work was begun: what is held now makes others look unaffordable. */
    boolean isAdmitted() {
        return planned.isOpen()
                || (planned.standing() == PlannedPerson.Standing.UNAFFORDABLE
                        && (chargedBefore().isPresent() || !held().isZero()));
    }

    /** What they are charged from. */
    Optional<Hold> hold() {
        return holds.stream().max(Comparator.comparing(hold -> hold.amount().millis()));
    }

    /** What was charged by whoever had the work before, if they came that far. */
    Optional<Credits> chargedBefore() {
        return holds.stream()
                .filter(hold -> hold.state() != Hold.State.PENDING)
                .map(Hold::settled)
                .reduce(Credits::plus);
    }

    /** The most that may be charged. */
    Credits held() {
        return hold().map(Hold::amount).orElse(Credits.ZERO);
    }

    /** This is what is kept of them now. */
    void found(Dossier kept) {
        dossier = kept;
    }

    /** What was known of them when it was last looked at. */
    Optional<Known> known() {
        return Optional.ofNullable(known);
    }

    /** What is known of them now. */
    Known look(Sights sights) {
        Known now = sights.of(this, dossier);
        known = now;
        return now;
    }

    /** Whether somebody needs time for an answer about them. */
    boolean isPending() {
        return dossier.inquiries().values().stream()
                .anyMatch(inquiry -> inquiry.state().outcome() == Inquiry.Outcome.PENDING);
    }

    /** This came of a source. */
    void came(Inquiry inquiry, Attempt attempt) {
        dossier = dossier.with(List.of(inquiry));
        attempts.add(attempt);
    }

    void tried(Attempt attempt) {
        attempts.add(attempt);
    }

    boolean hasTried(SourceId source) {
        return attempts.stream().anyMatch(attempt -> attempt.source().equals(source));
    }

    /** Time was up before everybody was asked. */
    void cutOff() {
        isCutOff = true;
    }

    boolean isCutOff() {
        return isCutOff;
    }

    /** They want to be left alone, as has been found out since. Once so in a run, always. */
    void suppress() {
        isSuppressed = true;
    }

    boolean isSuppressed() {
        return isSuppressed || dossier.isLeftAlone();
    }

    List<Attempt> attempts() {
        return attempts;
    }

    /** What vendors bill for it. */
    Costs costs() {
        Costs costs = Costs.NOTHING;
        for (Attempt attempt : attempts) {
            costs = costs.plus(attempt.cost());
        }
        return costs;
    }

    /** Asks for these; what is believed of the right person by now may be asked by. */
    Question question(Known known, Set<ProfileField<?>> fields) {
        Question question = Question.about(planned.subject()).wanting(fields);
        if (known.isRightPerson()) {
            for (Belief belief : known.profile().beliefs()) {
                if (!belief.isUnknown() && !belief.field().isMany()) {
                    question = question.knowing(
                            belief.field(), belief.chosen().get(0).text());
                }
            }
        }
        return question;
    }
}
