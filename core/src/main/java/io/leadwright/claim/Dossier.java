package io.leadwright.claim;

import com.google.common.collect.ImmutableSortedMap;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one person. Immutable and thread-safe: each method that changes something returns a copy.
 *
 * @param person by what keys they are found. The dossier is filed under {@code file}, the key they were first known by
 * @param file never changes
 * @param inquiries what each source was asked, by source
 * @param flight whoever is looking them up, or was; null if nobody is
 * @param delivery what was handed over and charged for; null if nothing was
 */
public record Dossier(
        Person person,
        PersonKey file,
        Map<SourceId, Inquiry> inquiries,
        @Nullable Flight flight,
        @Nullable Delivery delivery) {

    /** Copies the inquiries; throws {@link IllegalArgumentException} if the file is none of the person's keys. */
    public Dossier {
        if (!person.keys().contains(file)) {
            throw new IllegalArgumentException("file: must be a key of the person");
        }
        inquiries = ImmutableSortedMap.copyOf(inquiries);
    }

    /** Of somebody of whom nothing is known. */
    public static Dossier of(Person person) {
        return new Dossier(person, person.surest(), Map.of(), null, null);
    }

    /** What a source was asked. */
    public Optional<Inquiry> inquiry(SourceId source) {
        return Optional.ofNullable(inquiries.get(source));
    }

    /** All that all sources said. */
    public Claims claims() {
        return Claims.of(inquiries.values().stream()
                .flatMap(inquiry -> inquiry.claims().all().stream())
                .toList());
    }

    /** When any source last said something of this field. */
    public Optional<Instant> saidOn(ProfileField<?> field) {
        return inquiries.values().stream()
                .flatMap(inquiry -> inquiry.saidOn(field).stream())
                .max(Instant::compareTo);
    }

    /** With these in the place of those of the same sources. */
    public Dossier with(Collection<Inquiry> newer) {
        Map<SourceId, Inquiry> all = new TreeMap<>(inquiries);
        newer.forEach(inquiry -> all.put(inquiry.source(), inquiry));
        return new Dossier(person, file, all, flight, delivery);
    }

    /** Found by these keys too. */
    public Dossier knownBy(Set<PersonKey> more) {
        return new Dossier(person.with(more), file, inquiries, flight, delivery);
    }

    /** Taken by somebody, or, by null, left. */
    public Dossier flying(@Nullable Flight newFlight) {
        return new Dossier(person, file, inquiries, newFlight, delivery);
    }

    /** Handed over. */
    public Dossier delivered(Delivery newDelivery) {
        return new Dossier(person, file, inquiries, flight, newDelivery);
    }

    /** Whether one of the sources said that the person wants to be left alone. */
    public boolean isLeftAlone() {
        return inquiries.values().stream()
                .anyMatch(inquiry -> inquiry.state().outcome() == Inquiry.Outcome.DO_NOT_PROCESS);
    }

    /** The sources alone. */
    @Override
    public String toString() {
        return "Dossier" + inquiries.values();
    }
}
