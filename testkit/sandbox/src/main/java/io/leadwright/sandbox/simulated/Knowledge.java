package io.leadwright.sandbox.simulated;

import java.util.List;
import java.util.Optional;

/**
 * What one vendor knows of a world, and what it says of it. Each draw is by hash of the seed, the vendor, whom it is about
 * and the field: it repeats exactly, whatever else the world holds. Thread-safe.
 *
 * <p>A vendor that copies knows its own share and leaves out its own share; what it says is what the other would say. That
 * other may be off: it is then as often wrong as the one that copies it.
 */
final class Knowledge {

    private final String vendor;
    private final String author;
    private final double wrong;
    private final VendorQuality quality;
    private final Draws draws;
    private final OtherValues others;

    Knowledge(World world, String vendor, OtherValues others) {
        this.vendor = vendor;
        this.quality = world.quality(vendor);
        String last = vendor;
        double share = quality.wrong();
        for (Optional<String> next = quality.copies(); next.isPresent(); ) {
            last = next.get();
            Optional<VendorQuality> copied = Optional.ofNullable(world.vendors().get(last));
            share = copied.map(VendorQuality::wrong).orElse(share);
            next = copied.flatMap(VendorQuality::copies);
        }
        this.author = last;
        this.wrong = share;
        this.draws = new Draws(world.seed());
        this.others = others;
    }

    boolean knows(WorldEntry entry) {
        return entry.knownBy()
                .map(known -> known.contains(vendor))
                .orElseGet(() -> draws.isWithin(quality.coverage(), vendor, "knows", entry.key()));
    }

    /** Of somebody that it knows: true, false or nothing. */
    List<String> says(WorldEntry entry, WorldField field) {
        if (draws.isWithin(quality.blank(), vendor, "blank", entry.key(), field.jsonName())) {
            return List.of();
        }
        List<String> truths = entry.texts(field);
        return truths.stream()
                .map(text -> isWrong(entry, field, text)
                        ? others.insteadOf(
                                text, field, truths, draws.bits(author, "other", entry.key(), field.jsonName(), text))
                        : text)
                .distinct()
                .toList();
    }

    private boolean isWrong(WorldEntry entry, WorldField field, String text) {
        return draws.isWithin(wrong, author, "wrong", entry.key(), field.jsonName(), text);
    }
}
