package io.leadwright.enrich;

import io.leadwright.lead.Lead;
import io.leadwright.profile.Subject;
import java.util.List;
import java.util.Optional;

/** Somebody who was not enriched, and is not charged for. Immutable and thread-safe. */
public final class FailedLead {

    private final Position position;
    private final FailureCode code;
    private final List<Attempt> attempts;

    FailedLead(Position position, FailureCode code, List<Attempt> attempts) {
        this.position = position;
        this.code = code;
        this.attempts = List.copyOf(attempts);
    }

    /** The place in the request, from 0. */
    public int index() {
        return position.index();
    }

    /** Who was meant, as the request said. */
    public Subject subject() {
        return position.subject();
    }

    /** The lead; throws {@link IllegalStateException} if it is none. */
    public Lead lead() {
        return position.leadOrThrow();
    }

    /** The lead, if it is one. */
    public Optional<Lead> storedLead() {
        return position.storedLead();
    }

    /** Why. */
    public FailureCode code() {
        return code;
    }

    /** Whether the same again may come to more. */
    public boolean retryable() {
        return switch (code) {
            case TIMEOUT, CANCELLED -> true;
            case PROVIDER_ERROR -> attempts.stream().anyMatch(Attempt::isTransient);
            case INVALID_INPUT, NOT_FOUND, LOW_CONFIDENCE, SUPPRESSED, BUDGET_EXHAUSTED, OUTCOME_UNKNOWN -> false;
        };
    }

    /** Who was tried. */
    public List<Attempt> attempts() {
        return attempts;
    }

    /** The place and why: the rest is a person's. */
    @Override
    public String toString() {
        return "FailedLead[" + index() + " " + code + "]";
    }
}
