package io.leadwright.testkit;

import io.leadwright.profile.ProfileField;
import io.leadwright.profile.form.Canonical;
import io.leadwright.profile.form.CanonicalForm;
import io.leadwright.profile.form.Forms;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fields of each kind: of one value and of many, ageing and lasting, with and without values that say less than others. */
final class SampleFields {

    /** What no field can read. */
    static final String UNREADABLE = "?";

    /** Reads a path of letters, from the general to the specific: {@code a} speaks for {@code ab}, half as much for {@code abc}. */
    static final CanonicalForm<String> PATH = new CanonicalForm<>() {
        @Override
        public Optional<Canonical<String>> read(String text) {
            return letters(text);
        }

        @Override
        public double support(String generalKey, String specificKey) {
            int further = specificKey.length() - generalKey.length();
            return further > 0 && specificKey.startsWith(generalKey) ? 1.0 / further : 0;
        }
    };

    private static final CanonicalForm<String> LETTERS = SampleFields::letters;

    private SampleFields() {}

    /** The fields, those that age with this half-life. */
    static List<ProfileField<?>> ageing(Duration halfLife) {
        return List.of(
                ProfileField.one("path", PATH).halfLife(halfLife),
                ProfileField.one("letters", LETTERS).lasting(),
                ProfileField.many("skills", LETTERS).halfLife(halfLife),
                ProfileField.many("tags", Forms.TEXT).lasting());
    }

    private static Optional<Canonical<String>> letters(String text) {
        return text.equals(UNREADABLE)
                ? Optional.empty()
                : Optional.of(new Canonical<>(text.toLowerCase(Locale.ROOT), text));
    }
}
