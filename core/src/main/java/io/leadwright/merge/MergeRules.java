package io.leadwright.merge;

/**
 * How claims are weighed against each other, whoever makes them.
 *
 * @param sameOrigin how much each further claim of one origin counts beside the one before it: 0 for pure resale
 * @param otherOrigin how much each further origin counts beside the one before it, of a field that has one value: 1 if they
 *     are independent. For the values of a field that can have many, origins always count in full: silence then speaks
 *     against a value, which keeps a crowd in check
 * @param support how much a more general value speaks for a more specific one, at most 1
 * @param chooseFrom the least probability with which a value is chosen, of a field that can have many
 */
public record MergeRules(double sameOrigin, double otherOrigin, double support, double chooseFrom) {

    /** The rules found best over public data. */
    public static final MergeRules DEFAULT = new MergeRules(0.2, 0.7, 0.5, 0.5);

    /** Checks the numbers; throws {@link IllegalArgumentException}. */
    public MergeRules {
        checkShare("sameOrigin", sameOrigin);
        checkShare("otherOrigin", otherOrigin);
        checkShare("support", support);
        checkShare("chooseFrom", chooseFrom);
    }

    private static void checkShare(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(what + ": must be between 0 and 1, is " + share);
        }
    }
}
