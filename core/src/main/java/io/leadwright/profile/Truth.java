package io.leadwright.profile;

import com.google.common.collect.ImmutableSortedSet;
import io.leadwright.profile.form.Canonical;
import java.util.Collection;
import java.util.Set;

/**
 * What turned out to be right of one field of one subject.
 *
 * @param field of which field
 * @param keys the canonical keys of the right values; empty if it is not known
 */
public record Truth(ProfileField<?> field, Set<String> keys) {

    /** Copies the keys. */
    public Truth {
        keys = ImmutableSortedSet.copyOf(keys);
    }

    /** These texts are right. Those that the field cannot read are left out. */
    public static Truth of(ProfileField<?> field, Collection<String> texts) {
        ImmutableSortedSet.Builder<String> keys = ImmutableSortedSet.naturalOrder();
        texts.forEach(text -> field.form().read(text).map(Canonical::key).ifPresent(keys::add));
        return new Truth(field, keys.build());
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return !keys.isEmpty();
    }

    /** Whether a value is right: a right one, or as near to it as the field tolerates. */
    public boolean isRight(String key) {
        return keys.contains(key)
                || keys.stream().anyMatch(right -> field.form().tolerance().isNear(right, key));
    }

    /** Whether who says this is not mistaken: it is right, or says less than is right without contradicting it. */
    public boolean admits(String key) {
        return isRight(key) || keys.stream().anyMatch(right -> field.form().support(key, right) > 0);
    }

    /** Without the values, which are a person's. */
    @Override
    public String toString() {
        return "Truth[" + field + "]";
    }
}
