package io.leadwright.claim;

import com.google.common.collect.ImmutableSet;
import io.leadwright.lead.EmailKey;
import io.leadwright.lead.LinkedInKey;
import io.leadwright.lead.TextField;
import io.leadwright.profile.Subject;
import java.util.Optional;
import java.util.Set;

/** The keys that can be made of what is known of somebody. */
public final class SubjectKeys {

    private SubjectKeys() {}

    /**
     * What they are put on a list by: what {@linkplain Person#of(Subject) tells them} for sure, and the phone that is said to be
     * theirs. By name and
     * company, or an address that many share, only for want of anything surer: others may be so called. Empty if nothing tells
     * them.
     */
    public static Set<PersonKey> sure(Subject subject) {
        ImmutableSet.Builder<PersonKey> keys = ImmutableSet.builder();
        Person.of(subject).map(Person::keys).ifPresent(keys::addAll);
        PersonKey.phone(subject).ifPresent(keys::add);
        return keys.build();
    }

    /** What they are looked for by on a list: everything, the guesses too. */
    public static Set<PersonKey> all(Subject subject) {
        ImmutableSet.Builder<PersonKey> keys = ImmutableSet.builder();
        subject.text(TextField.LINKEDIN_URL)
                .map(LinkedInKey::of)
                .map(PersonKey::of)
                .ifPresent(keys::add);
        subject.text(TextField.EMAIL).map(EmailKey::of).map(PersonKey::of).ifPresent(keys::add);
        PersonKey.phone(subject).ifPresent(keys::add);
        guess(subject).ifPresent(keys::add);
        return keys.build();
    }

    /** By name and company, which others may have too. */
    public static Optional<PersonKey> guess(Subject subject) {
        return PersonKey.named(subject);
    }
}
