package io.leadwright.claim;

import com.google.common.hash.Hashing;
import io.leadwright.lead.EmailKey;
import io.leadwright.lead.IdentityKey;
import io.leadwright.lead.LinkedInKey;
import io.leadwright.lead.StoredText;
import io.leadwright.lead.TextField;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.profile.form.Canonical;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One thing by which a person is told from all others, in a form in which equal means the same.
 *
 * @param text {@code linkedin:in/…}, {@code email:…}, {@code shared:…} for an address that many share, {@code name:} with
 *     first name, last name and company in lines of their own, or the hash of that; or {@code phone:…}, by which nobody is kept,
 *     but somebody may want to be left alone
 */
public record PersonKey(String text) {

    /** The longest there is, in code points: every store can have an index of it beside an account and a source. */
    public static final int LENGTH_MAX = 400;

    private static final String NAME = "name:";
    private static final String EMAIL = "email:";
    private static final String LINKEDIN = "linkedin:";

    private static final List<ProfileField<String>> NAME_AND_COMPANY =
            List.of(ProfileField.FIRST_NAME, ProfileField.LAST_NAME, ProfileField.COMPANY);

    /** Throws {@link IllegalArgumentException} if it is empty or too long. */
    public PersonKey {
        if (StoredText.check("key", text, LENGTH_MAX).isEmpty()) {
            throw new IllegalArgumentException("key: must not be empty");
        }
    }

    /** By their page on LinkedIn. */
    public static PersonKey of(LinkedInKey page) {
        return new PersonKey(LINKEDIN + page.value());
    }

    /** By an address, which may be that of many: then it is a key all the same, of whoever is behind it. */
    public static PersonKey of(EmailKey email) {
        return new PersonKey((email.isRole() ? "shared:" : EMAIL) + email.value());
    }

    /** The key that a lead may have of it: by the person's own address or page. */
    public Optional<IdentityKey> ofALead() {
        if (text.startsWith(EMAIL)) {
            return Optional.of(new EmailKey(text.substring(EMAIL.length())));
        }
        return text.startsWith(LINKEDIN)
                ? Optional.of(new LinkedInKey(text.substring(LINKEDIN.length())))
                : Optional.empty();
    }

    /** By both names and the company; empty if one of them is missing. */
    static Optional<PersonKey> named(Subject subject) {
        StringBuilder text = new StringBuilder(NAME);
        for (ProfileField<String> field : NAME_AND_COMPANY) {
            TextField leadField = field.leadField().orElseThrow();
            Optional<String> key =
                    subject.text(leadField).flatMap(field.form()::read).map(Canonical::key);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            text.append(key.get().replace('\n', ' ')).append('\n');
        }
        return Optional.of(new PersonKey(text.length() > LENGTH_MAX ? hashed(text.toString()) : text.toString()));
    }

    /** By their phone, if its number names the country: others are no key. */
    static Optional<PersonKey> phone(Subject subject) {
        return subject.text(TextField.PHONE)
                .flatMap(ProfileField.PHONE.form()::read)
                .map(Canonical::key)
                .filter(number -> number.startsWith("+"))
                .map(number -> new PersonKey("phone:" + number));
    }

    private static String hashed(String text) {
        return NAME + Hashing.sha256().hashString(text, StandardCharsets.UTF_8);
    }

    /** The kind alone: the rest is a person's. */
    @Override
    public String toString() {
        return "PersonKey[" + text.substring(0, text.indexOf(':') + 1) + "]";
    }
}
