package io.leadwright.enrich;

import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a value is right or wrong.
 *
 * @param subject of whom
 * @param field of what
 * @param value which; as it was told
 * @param isRight whether it is
 * @param truth what is right instead; null if nobody knows
 */
public record Label(
        Subject subject,
        ProfileField<?> field,
        String value,
        boolean isRight,
        @Nullable String truth) {

    /** Throws {@link IllegalArgumentException} if the right value has another that is right instead, or nobody is meant. */
    public Label {
        if (isRight && truth != null) {
            throw new IllegalArgumentException("truth: must not be told of a value that is right");
        }
        if (!subject.isIdentified()) {
            throw new IllegalArgumentException(
                    "subject: must have an e-mail address, a page on LinkedIn, or name and company");
        }
    }

    /** This is right. */
    public static Label right(Subject subject, ProfileField<?> field, String value) {
        return new Label(subject, field, value, true, null);
    }

    /** This is wrong, such as an address that bounced; what is right is not known. */
    public static Label wrong(Subject subject, ProfileField<?> field, String value) {
        return new Label(subject, field, value, false, null);
    }

    /** What is right, as far as that is known. */
    public Optional<String> rightValue() {
        return isRight ? Optional.of(value) : Optional.ofNullable(truth);
    }

    /** The field alone: the rest is a person's. */
    @Override
    public String toString() {
        return "Label[" + field + (isRight ? " right]" : " wrong]");
    }
}
