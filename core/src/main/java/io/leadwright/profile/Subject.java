package io.leadwright.profile;

import io.leadwright.lead.EmailKey;
import io.leadwright.lead.Lead;
import io.leadwright.lead.StoredText;
import io.leadwright.lead.TextField;
import io.leadwright.profile.form.AnybodysCompany;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a question is about: what is known to be so of that person before anybody is asked.
 *
 * <p>Immutable and thread-safe: each method returns a copy.
 */
public final class Subject {

    private static final Set<TextField> NAMES =
            Collections.unmodifiableSet(EnumSet.of(TextField.FIRST_NAME, TextField.LAST_NAME));

    private final Map<TextField, String> known;

    private Subject(Map<TextField, String> known) {
        this.known = Collections.unmodifiableMap(known);
    }

    /** The person of this address. Throws {@link IllegalArgumentException} if it is none. */
    public static Subject email(String email) {
        return nobody().with(TextField.EMAIL, email);
    }

    /** The person of this page on LinkedIn. Throws {@link IllegalArgumentException} if it is none. */
    public static Subject linkedin(String url) {
        return nobody().with(TextField.LINKEDIN_URL, url);
    }

    /** The person of this name; say also the company. */
    public static Subject named(String firstName, String lastName) {
        return nobody().name(firstName, lastName);
    }

    /** What a lead says of itself. */
    public static Subject of(Lead lead) {
        Subject subject = nobody();
        for (Map.Entry<TextField, String> said : lead.texts().entrySet()) {
            subject = subject.with(said.getKey(), said.getValue());
        }
        return subject;
    }

    /** This person, so named. */
    public Subject name(@Nullable String firstName, @Nullable String lastName) {
        return with(TextField.FIRST_NAME, firstName).with(TextField.LAST_NAME, lastName);
    }

    /** This person, working there. */
    public Subject company(@Nullable String company) {
        return with(TextField.COMPANY, company);
    }

    /**
     * This person, of whom this too is known; a text that is null, blank or no value of the field, as a dash for a name, says
     * nothing.
     *
     * @throws IllegalArgumentException if a lead cannot keep the text in this field, as anything but an address for an e-mail
     */
    public Subject with(TextField field, @Nullable String text) {
        if (text == null || StoredText.isBlank(text) || !KnownFields.canRead(field, field.checked(text))) {
            return this;
        }
        Map<TextField, String> all = new EnumMap<>(TextField.class);
        all.putAll(known);
        all.put(field, field.checked(text));
        return new Subject(all);
    }

    /** What is known of a field. */
    public Optional<String> text(TextField field) {
        return Optional.ofNullable(known.get(field));
    }

    /** Whether an e-mail address, a LinkedIn page, or both names and a company are known. */
    public boolean isIdentified() {
        return identification().compareTo(Identification.LITTLE) < 0;
    }

    /** The strongest thing to ask for this person by. */
    public Identification identification() {
        if (known.containsKey(TextField.LINKEDIN_URL)) {
            return Identification.LINKEDIN;
        }
        String email = known.get(TextField.EMAIL);
        if (email != null && !EmailKey.of(email).isRole()) {
            return Identification.EMAIL;
        }
        boolean isEmployed = text(TextField.COMPANY)
                .filter(name -> !AnybodysCompany.isCalled(name))
                .isPresent();
        if (isEmployed && known.keySet().containsAll(NAMES)) {
            return Identification.NAME_AND_COMPANY;
        }
        if (email != null) {
            return Identification.SHARED_EMAIL;
        }
        return known.isEmpty() ? Identification.NOTHING : Identification.LITTLE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subject that && known.equals(that.known);
    }

    @Override
    public int hashCode() {
        return known.hashCode();
    }

    /** The fields' names alone: their texts are a person's. */
    @Override
    public String toString() {
        return "Subject" + known.keySet();
    }

    private static Subject nobody() {
        return new Subject(new EnumMap<>(TextField.class));
    }
}
