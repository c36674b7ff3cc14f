package io.leadwright.sandbox.simulated;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The truth about a person or a company.
 *
 * @param values for each field that it has, at least one text
 * @param knownBy the vendors that know it, whatever their coverage; empty if that is left to them
 */
record WorldEntry(Map<WorldField, List<String>> values, Optional<Set<String>> knownBy) {

    WorldEntry {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** All texts of a field. */
    List<String> texts(WorldField field) {
        return values.getOrDefault(field, List.of());
    }

    /** The text of a field that has one. */
    Optional<String> text(WorldField field) {
        return texts(field).stream().findFirst();
    }

    /** What it is told apart by: the same wherever it stands in its file. */
    String key() {
        return first(WorldField.EMAIL, WorldField.LINKEDIN)
                .or(this::nameAndCompany)
                .or(() -> first(WorldField.GITHUB, WorldField.ALTERNATIVE_EMAILS, WorldField.DOMAIN, WorldField.NAME))
                .orElseGet(values::toString);
    }

    private Optional<String> first(WorldField... fields) {
        return Stream.of(fields)
                .flatMap(field -> text(field).map(field::key).stream())
                .findFirst();
    }

    /** Both names, parted by a blank. */
    Optional<String> fullName() {
        return text(WorldField.FIRST_NAME)
                .flatMap(first -> text(WorldField.LAST_NAME).map(last -> first + " " + last));
    }

    private Optional<String> nameAndCompany() {
        return fullName()
                .flatMap(name -> text(WorldField.COMPANY)
                        .or(() -> text(WorldField.DOMAIN))
                        .map(company -> WorldField.fold(name) + '\n' + WorldField.fold(company)));
    }
}
