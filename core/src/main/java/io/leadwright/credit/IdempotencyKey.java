package io.leadwright.credit;

/**
 * The name a caller gives to a request, so that it is done once however often it is sent.
 *
 * @param value 1 to 255 visible ASCII characters (draft-ietf-httpapi-idempotency-key-header-07)
 */
public record IdempotencyKey(String value) {

    private static final int LENGTH_MAX = 255;

    /** Checks the key; throws {@link IllegalArgumentException}. */
    public IdempotencyKey {
        boolean isVisible = value.chars().allMatch(c -> c > ' ' && c < 0x7F);
        if (value.isEmpty() || value.length() > LENGTH_MAX || !isVisible) {
            throw new IllegalArgumentException("idempotency key: must be 1 to 255 visible ASCII characters");
        }
    }

    /** Without the key, by which another could ask for the answer. */
    @Override
    public String toString() {
        return "IdempotencyKey";
    }
}
