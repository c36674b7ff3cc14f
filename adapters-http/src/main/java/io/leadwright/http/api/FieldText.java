package io.leadwright.http.api;

import io.leadwright.profile.ProfileField;
import io.leadwright.profile.form.Canonical;
import java.util.Locale;
import java.util.Optional;

/** A value as the API writes it, however its source does: {@code 8 years}, {@code 100-500}. */
final class FieldText {

    private FieldText() {}

    /** The value that a field reads here; the text itself if it reads none. */
    static String of(ProfileField<?> field, String told) {
        Optional<? extends Canonical<?>> read = field.form().read(told);
        Object value = read.isPresent() ? read.get().value() : told;
        return value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : String.valueOf(value);
    }
}
