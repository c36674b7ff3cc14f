package io.leadwright.claim;

/**
 * Those who want to be left alone cannot be told, because the secret key that their list was written with is not at hand. Nobody is
 * asked about, added or put on the list then: it might be one of them, or be put there in vain.
 */
public final class SuppressionKeyException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private SuppressionKeyException(String message) {
        super(message);
    }

    /** There is no key at all, so that nobody can be put on the list. */
    public static SuppressionKeyException missing() {
        return new SuppressionKeyException(
                "suppressionKey: must be given to the library before somebody can be put on the list");
    }

    /** There are people on the list, and none of these keys is one that it was written with. */
    public static SuppressionKeyException unable(SuppressionKeys keys) {
        return new SuppressionKeyException(
                keys.isEmpty()
                        ? "suppressionKey: must be handed in, for there are people who want to be left alone"
                        : "suppressionKey: must be one that the list of who wants to be left alone was written with");
    }
}
