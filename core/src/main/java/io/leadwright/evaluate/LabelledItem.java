package io.leadwright.evaluate;

import com.google.common.collect.ImmutableList;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Truth;
import java.util.List;

/**
 * What is claimed of one field of one subject, and what is right.
 *
 * @param object the subject's name
 * @param claims what sources say of the field
 * @param truth what is right, if it is known
 */
public record LabelledItem(String object, List<Claim> claims, Truth truth) {

    /** Copies the claims. */
    public LabelledItem {
        claims = ImmutableList.copyOf(claims);
    }

    /** What is claimed and known to be right. */
    public ProfileField<?> field() {
        return truth.field();
    }

    /** The names alone. */
    @Override
    public String toString() {
        return "LabelledItem[" + field() + " of " + object + "]";
    }
}
