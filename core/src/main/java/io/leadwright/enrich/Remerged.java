package io.leadwright.enrich;

/**
 * What a re-merge came to.
 *
 * @param leads how many leads were looked at
 * @param claims how many claims were merged: of those leads, as often as one of them is meant
 * @param changed how many leads were changed
 * @param fields how many values were written to them
 */
public record Remerged(long leads, long claims, long changed, long fields) {

    static final Remerged NOTHING = new Remerged(0, 0, 0, 0);

    /** This and that. */
    Remerged plus(Remerged more) {
        return new Remerged(leads + more.leads, claims + more.claims, changed + more.changed, fields + more.fields);
    }
}
