package io.leadwright.http.api;

import io.leadwright.enrich.Enriched;
import io.leadwright.lead.TextField;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.form.Canonical;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The values that are shown of somebody: all that are believed, but that the caller's own address stays the first, and others
 * stand behind it.
 */
final class ShownValues {

    /** The reference's fields in its order, and then those that only some sources know. */
    static final List<ProfileField<?>> FIELDS = Stream.concat(
                    ProfileField.known().stream(), ProfileField.further().stream())
            .toList();

    private final Enriched enriched;
    private final Set<ProfileField<?>> wanted;
    private final Map<String, List<Candidate>> byField = new TreeMap<>();

    ShownValues(Enriched enriched, Set<ProfileField<?>> wanted) {
        this.enriched = enriched;
        this.wanted = wanted;
        for (Belief belief : enriched.profile().beliefs()) {
            put(belief.field(), belief.chosen());
        }
        addresses();
    }

    /** Whether a field was asked for. */
    boolean isWanted(ProfileField<?> field) {
        return wanted.contains(field);
    }

    /** All the fields that were asked for, in the reference's order, and then the others by their names. */
    List<ProfileField<?>> fields() {
        List<ProfileField<?>> all = new ArrayList<>(FIELDS);
        wanted.stream()
                .filter(field -> !all.contains(field))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(all::add);
        all.removeIf(field -> !wanted.contains(field));
        return all;
    }

    /** The values of a field that somebody told us, the likeliest first. */
    List<Candidate> told(ProfileField<?> field) {
        return byField.getOrDefault(field.name(), List.of());
    }

    /** The values of a field as texts, the likeliest first. */
    List<String> texts(ProfileField<?> field) {
        return told(field).stream()
                .map(told -> FieldText.of(field, told.text()))
                .toList();
    }

    /** The value of a field that a lead has too: what is believed, or else what the caller said. */
    Optional<String> identity(ProfileField<?> field) {
        Optional<String> own =
                field.leadField().flatMap(enriched.subject()::text).map(text -> FieldText.of(field, text));
        Optional<String> found = texts(field).stream().findFirst();
        return field.equals(ProfileField.EMAIL) ? own.or(() -> found) : found.or(() -> own);
    }

    /** Who told one of these, in the order in which they are asked. */
    List<SourceId> sources(Collection<Candidate> candidates) {
        Set<SourceId> told = new HashSet<>();
        candidates.forEach(
                candidate -> candidate.claims().stream().map(Claim::source).forEach(told::add));
        return enriched.sources().stream().filter(told::contains).toList();
    }

    /** Who told anything that is shown. */
    List<SourceId> sources() {
        return sources(byField.values().stream().flatMap(List::stream).toList());
    }

    private void put(ProfileField<?> field, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            byField.remove(field.name());
        } else {
            byField.put(field.name(), candidates);
        }
    }

    /** Each address once, and the first not among the others. */
    private void addresses() {
        List<Candidate> found = told(ProfileField.EMAIL);
        Optional<String> own = enriched.subject()
                .text(TextField.EMAIL)
                .flatMap(ProfileField.EMAIL.form()::read)
                .map(Canonical::key);
        Optional<String> first = own.or(() -> found.stream().map(Candidate::key).findFirst());
        Set<String> seen = new HashSet<>(first.stream().toList());
        List<Candidate> others = Stream.concat(found.stream(), told(ProfileField.ALTERNATIVE_EMAILS).stream())
                .filter(candidate -> seen.add(candidate.key()))
                .toList();
        put(
                ProfileField.EMAIL,
                found.stream()
                        .filter(candidate -> first.equals(Optional.of(candidate.key())))
                        .toList());
        put(ProfileField.ALTERNATIVE_EMAILS, isWanted(ProfileField.ALTERNATIVE_EMAILS) ? others : List.of());
    }
}
