package io.leadwright.sandbox.simulated;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a vendor has of one person or company that it knows.
 *
 * @param foundBy what it was found by, and so is there and right: with another address, it would not have been
 */
record VendorRecord(Knowledge knowledge, WorldEntry entry, Set<WorldField> foundBy) {

    VendorRecord {
        foundBy = Sets.immutableEnumSet(foundBy);
    }

    /** All that it says of a field. */
    List<String> texts(WorldField field) {
        return foundBy.contains(field) ? entry.texts(field) : knowledge.says(entry, field);
    }

    /** As it is shown to whoever finds it in some other way. */
    VendorRecord shown() {
        return new VendorRecord(knowledge, entry, Set.of());
    }

    /** What it says of a field that has one value. */
    Optional<String> text(WorldField field) {
        return texts(field).stream().findFirst();
    }

    /** Both names as far as it says them, parted by a blank; empty if it says neither. */
    Optional<String> fullName() {
        String name = String.join(
                " ",
                text(WorldField.FIRST_NAME).orElse(""),
                text(WorldField.LAST_NAME).orElse(""));
        return Optional.of(name.strip()).filter(text -> !text.isEmpty());
    }

    /** A number for it that is always the same, as vendors have: at most 15 digits. */
    long id() {
        return idOf(entry);
    }

    static long idOf(WorldEntry entry) {
        return new Draws(0).bits("id", entry.key()) >>> 14;
    }

    /** The years in what it says of experience, size and the like; empty if there is no number. */
    Optional<Integer> number(WorldField field) {
        return text(field)
                .map(text -> text.replaceAll("\\D.*", ""))
                .filter(digits -> digits.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }
}
