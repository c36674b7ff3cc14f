package io.leadwright.privacy;

/**
 * What was deleted of somebody.
 *
 * @param leads leads
 * @param merges merges that could have been undone, for one of the two was they
 * @param authorships changes and merges that were theirs, and say so no more
 * @param dossiers what sources had been asked about them
 * @param claims what sources had said of them, value by value
 * @param answers answers to requests, of whomever they spoke
 */
public record Erasure(int leads, int merges, int authorships, int dossiers, int claims, int answers) {

    /** Nothing was there. */
    public static final Erasure NOTHING = new Erasure(0, 0, 0, 0, 0, 0);
}
