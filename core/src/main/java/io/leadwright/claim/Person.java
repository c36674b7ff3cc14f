package io.leadwright.claim;

import com.google.common.collect.ImmutableSet;
import io.leadwright.lead.EmailKey;
import io.leadwright.lead.LinkedInKey;
import io.leadwright.lead.TextField;
import io.leadwright.profile.Identification;
import io.leadwright.profile.Subject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody, told by keys.
 *
 * @param keys the surest first, at least one
 */
public record Person(Set<PersonKey> keys) {

    /** Copies the keys; throws {@link IllegalArgumentException} if there is none. */
    public Person {
        keys = ImmutableSet.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("keys: must be at least one");
        }
    }

    /** With this one key. */
    public static Person of(PersonKey key) {
        return new Person(ImmutableSet.of(key));
    }

    /**
     * By their page on LinkedIn and their own address; by name and company only for want of both, and by an address that many
     * share for want of all. Empty if the subject {@linkplain Subject#isIdentified() is not identified}.
     */
    public static Optional<Person> of(Subject subject) {
        Stream<PersonKey> page = subject.text(TextField.LINKEDIN_URL).map(LinkedInKey::of).map(PersonKey::of).stream();
        Optional<EmailKey> email = subject.text(TextField.EMAIL).map(EmailKey::of);
        Stream<PersonKey> own = email.filter(key -> !key.isRole()).map(PersonKey::of).stream();
        Set<PersonKey> sure = Stream.concat(page, own).collect(ImmutableSet.toImmutableSet());
        if (!sure.isEmpty()) {
            return Optional.of(new Person(sure));
        }
        Optional<PersonKey> named = subject.identification() == Identification.NAME_AND_COMPANY
                ? PersonKey.named(subject)
                : Optional.empty();
        return named.or(() -> email.map(PersonKey::of)).map(Person::of);
    }

    /** The same, known by these too. */
    public Person with(Collection<PersonKey> more) {
        return new Person(
                ImmutableSet.<PersonKey>builder().addAll(keys).addAll(more).build());
    }

    /** The surest key. */
    public PersonKey surest() {
        return keys.iterator().next();
    }

    /** How many keys there are: the keys are a person's. */
    @Override
    public String toString() {
        return "Person of " + keys.size() + " keys";
    }
}
