package io.leadwright.enrich;

/** Why somebody was not enriched. */
public enum FailureCode {
    /** Nothing says who is meant. */
    INVALID_INPUT("The lead has no e-mail address, LinkedIn page, or name and company"),
    /** Nobody who was asked knows them. */
    NOT_FOUND("No source knows this person"),
    /** Somebody was found, perhaps another person. */
    LOW_CONFIDENCE("What was found may be about another person"),
    /** They want to be left alone. */
    SUPPRESSED("This person is not to be looked up"),
    /** Whoever could know failed. */
    PROVIDER_ERROR("The sources could not answer"),
    /** There was no answer in time. */
    TIMEOUT("There was no answer in time"),
    /** The budget or the credits do not allow it. */
    BUDGET_EXHAUSTED("The budget does not suffice"),
    /** Somebody else took the work over. */
    CANCELLED("The work was given up"),
    /** A source may have been paid and its answer lost; it is not asked again for a while. */
    OUTCOME_UNKNOWN("An answer was lost that may have been paid for");

    private final String message;

    FailureCode(String message) {
        this.message = message;
    }

    /** A sentence without its full stop. */
    public String message() {
        return message;
    }
}
