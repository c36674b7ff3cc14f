package io.leadwright.claim;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What is decided on some dossiers, and what of it is to be written.
 *
 * @param result what whoever decided answers
 * @param dossiers those that have changed
 * @param uses what is to be added to the book of sources
 * @param suppressions who is to be left alone from now on
 */
public record Filing<R>(R result, List<Dossier> dossiers, List<SourceUse> uses, List<Suppression> suppressions) {

    /** Copies the lists. */
    public Filing {
        dossiers = ImmutableList.copyOf(dossiers);
        uses = ImmutableList.copyOf(uses);
        suppressions = ImmutableList.copyOf(suppressions);
    }

    /** Nobody is to be left alone. */
    public Filing(R result, List<Dossier> dossiers, List<SourceUse> uses) {
        this(result, dossiers, uses, List.of());
    }

    /** Nothing is to be booked. */
    public static <R> Filing<R> of(R result, List<Dossier> dossiers) {
        return new Filing<>(result, dossiers, List.of());
    }
}
