package io.leadwright.merge;

import io.leadwright.profile.ProfileField;

/** How far each source is believed about each field. Pure and thread-safe. */
@FunctionalInterface
public interface Trust {

    /** Everybody alike, as long as nothing is known: right eight times in ten, three ways to be wrong, no copying. */
    Trust COLD = field -> FieldTrust.COLD;

    /** How far each source is believed about this field. */
    FieldTrust in(ProfileField<?> field);
}
