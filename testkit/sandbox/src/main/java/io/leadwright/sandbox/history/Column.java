package io.leadwright.sandbox.history;

import io.leadwright.lead.StoredText;
import io.leadwright.profile.Claim;
import java.util.List;
import java.util.Optional;

/**
 * A column of a table, and what its texts must be.
 *
 * @param codePointsMax the longest text
 */
record Column(String name, int codePointsMax) {

    private static final int NAME_LENGTH_MAX = 100;

    private static final Column OBJECT = new Column("object", Claim.TEXT_LENGTH_MAX);
    private static final Column ATTRIBUTE = new Column("attribute", NAME_LENGTH_MAX);
    private static final Column SOURCE = new Column("source", NAME_LENGTH_MAX);
    private static final Column VALUE = new Column("value", Claim.TEXT_LENGTH_MAX);

    static final List<Column> OF_CLAIMS = List.of(OBJECT, ATTRIBUTE, SOURCE, VALUE);
    static final List<Column> OF_TRUTH = List.of(OBJECT, ATTRIBUTE, VALUE);
    static final List<Column> OF_HIERARCHY =
            List.of(new Column("id", NAME_LENGTH_MAX), VALUE, new Column("parent id", NAME_LENGTH_MAX));

    /** The rule that a text breaks, if it does; never the text, which can be a person's. */
    Optional<String> fault(String text) {
        if (StoredText.isBlank(text)) {
            return Optional.of(name + ": must not be blank");
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(name + ": must not have control characters");
        } else if (text.codePointCount(0, text.length()) > codePointsMax) {
            return Optional.of(name + ": must have at most " + codePointsMax + " characters");
        }
        return Optional.empty();
    }
}
