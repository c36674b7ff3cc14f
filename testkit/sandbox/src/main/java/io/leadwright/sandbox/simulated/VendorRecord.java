package io.leadwright.sandbox.simulated;

import java.util.List;
import java.util.Optional;

/** What a vendor has of one person or company that it knows. */
record VendorRecord(Knowledge knowledge, WorldEntry entry) {

    /** All that it says of a field. */
    List<String> texts(WorldField field) {
        return knowledge.says(entry, field);
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
