package io.leadwright.lead;

/**
 * Whose leads: the account behind which every lead, key and credit stands as behind a wall.
 *
 * @param value 1 to 128 code points, none of them a control character; compared exactly
 */
public record AccountId(String value) {

    /** The account of a host that has only one. */
    public static final AccountId DEFAULT = new AccountId("default");

    private static final int CODE_POINTS_MAX = 128;

    /** Checks the value; throws {@link IllegalArgumentException} if it is blank, too long or has control characters. */
    public AccountId {
        StoredText.check("account", value, CODE_POINTS_MAX);
        if (StoredText.isBlank(value) || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("account: must not be blank or have control characters");
        }
    }

    /** The account of this name. */
    public static AccountId of(String value) {
        return new AccountId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
