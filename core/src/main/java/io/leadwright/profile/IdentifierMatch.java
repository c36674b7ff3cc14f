package io.leadwright.profile;

/**
 * How an answer stands to one thing that is known of the person asked for.
 *
 * @param identifier what was compared
 * @param verdict what came of it
 * @param points what it adds to the log-odds, in nats, that the answer is about that person
 */
public record IdentifierMatch(Identifier identifier, Verdict verdict, double points) {

    /** What comes of a comparison; of several values that a source gives, the first of these counts. */
    public enum Verdict {
        /** They say the same. */
        AGREES,
        /** One says less than the other without contradicting it: an initial, a nickname, half of a double name, a shared address. */
        AGREES_IN_PART,
        /** Both say something, and it proves nothing: a private address and a company's, names in two scripts. */
        UNCLEAR,
        /** They cannot both be right of one person at one time. */
        CONTRADICTS,
        /** The answer does not say. */
        NOT_SAID;

        /** Whether this speaks for the person, in part or in full. */
        public boolean isAgreement() {
            return this == AGREES || this == AGREES_IN_PART;
        }
    }
}
