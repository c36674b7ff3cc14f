package io.leadwright.sandbox.simulated;

import io.leadwright.lead.TextField;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody of a world and all that is true of them, for vendors to be held against.
 *
 * @param subject as they are asked for: by their address; without one, by their page, or name and company
 * @param texts what is so, of each field of a profile that is not in the question; the company's too
 */
public record TruePerson(Subject subject, Map<ProfileField<?>, List<String>> texts) {

    /** Copies the map. */
    public TruePerson {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** Whoever an index finds, if it finds this very person by what they are asked for by. */
    static Optional<TruePerson> of(WorldEntry person, WorldIndex index) {
        Optional<Subject> subject = bySubject(person, index);
        return subject.map(asked -> {
            Map<ProfileField<?>, List<String>> texts = new LinkedHashMap<>();
            put(person, texts);
            index.employer(person).ifPresent(company -> put(company, texts));
            texts.keySet()
                    .removeIf(field -> field.leadField().flatMap(asked::text).isPresent());
            return new TruePerson(asked, texts);
        });
    }

    private static Optional<Subject> bySubject(WorldEntry person, WorldIndex index) {
        return person.text(WorldField.EMAIL)
                .filter(email -> index.person(WorldField.EMAIL, email).equals(Optional.of(person)))
                .map(Subject::email)
                .or(() -> person.text(WorldField.LINKEDIN)
                        .filter(page -> index.person(WorldField.LINKEDIN, page).equals(Optional.of(person)))
                        .map(Subject::linkedin))
                .or(() -> byName(person, index))
                .filter(Subject::isIdentified);
    }

    private static Optional<Subject> byName(WorldEntry person, WorldIndex index) {
        return person.fullName()
                .flatMap(name -> person.text(WorldField.COMPANY)
                        .filter(company -> index.person(name, company).equals(Optional.of(person)))
                        .map(company -> named(person).company(company)));
    }

    private static Subject named(WorldEntry person) {
        return Subject.named(
                person.text(WorldField.FIRST_NAME).orElseThrow(),
                person.text(WorldField.LAST_NAME).orElseThrow());
    }

    private static void put(WorldEntry entry, Map<ProfileField<?>, List<String>> texts) {
        entry.values().forEach((field, values) -> field.profileField().ifPresent(known -> texts.put(known, values)));
    }

    /** What they are asked for by, as one text. */
    public String name() {
        StringBuilder name = new StringBuilder();
        for (TextField field : TextField.values()) {
            subject.text(field).ifPresent(text -> name.append(text).append('\n'));
        }
        return name.toString();
    }

    /** The number of fields: the rest is a person's. */
    @Override
    public String toString() {
        return "TruePerson[" + texts.size() + " fields]";
    }
}
