package io.leadwright.http.exchange;

import io.leadwright.lead.IdentityKey;
import io.leadwright.lead.Lead;

/** The ids and keys of leads, of each a hash of 64 bits alone: an open table, at most three quarters full. Not thread-safe. */
final class SeenNames {

    private static final int LENGTH_FIRST = 1 << 12;

    private long[] table = new long[LENGTH_FIRST];
    private int size;

    /** Adds the names of a lead; whether one of them was there. */
    boolean add(Lead lead) {
        boolean seen = add(hash("", lead.id().value()));
        for (IdentityKey key : lead.identityKeys()) {
            seen |= add(hash(key.field().jsonName(), key.value()));
        }
        return seen;
    }

    private boolean add(long hash) {
        int place = place(table, hash);
        if (table[place] == hash) {
            return true;
        }
        table[place] = hash;
        if (++size > table.length / 4 * 3) {
            grow();
        }
        return false;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (long hash : table) {
            if (hash != 0) {
                larger[place(larger, hash)] = hash;
            }
        }
        table = larger;
    }

    /** Where it is, or is to be put. */
    private static int place(long[] table, long hash) {
        int place = (int) hash & (table.length - 1);
        while (table[place] != 0 && table[place] != hash) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    /** FNV-1a, its bits mixed as MurmurHash3 does; never 0, which is an empty place. */
    private static long hash(String kind, String name) {
        long hash = fnv(fnv(0xcbf29ce484222325L, kind) ^ 0xFFFF, name);
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }

    private static long fnv(long from, String text) {
        long hash = from;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
