package io.leadwright.sandbox.bench;

import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.Set;

/**
 * What is measured.
 *
 * @param kind where the library keeps its leads
 * @param rounds how often each question is put to each, at the most
 */
public record Plan(Size size, Kind kind, Set<Peer> peers, int rounds) {

    /** Throws {@link IllegalArgumentException} if there is no round. */
    public Plan {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds: must be at least 1, is " + rounds);
        }
        peers = Sets.immutableEnumSet(peers);
    }

    /** A kind of store. */
    public enum Kind {
        /** A SQLite file. */
        SQLITE,
        /** A PostgreSQL server, started for the purpose. */
        POSTGRES;

        /** As the command line writes it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How many leads.
     *
     * @param seed another seed, other leads
     */
    public record Size(long leads, long seed) {

        private static final long LEADS_MAX = 20_000_000;

        /** Throws {@link IllegalArgumentException} if there are too few or too many. */
        public Size {
            if (leads < 1_000 || leads > LEADS_MAX) {
                throw new IllegalArgumentException("leads: must be from 1,000 to 20,000,000, is " + leads);
            }
        }

        Population people() {
            return new Population(leads, seed);
        }
    }
}
