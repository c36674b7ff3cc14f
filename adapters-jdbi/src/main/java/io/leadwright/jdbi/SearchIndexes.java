package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The search indexes of SQLite as a whole: triggers take leads out one by one, and note which are to be put in. */
final class SearchIndexes {

    /** To take a lead out takes as long as to put in so many at once. */
    private static final int TAKEN_OUT_PER_PUT_IN = 4;

    private static final SelectStatement<Boolean> IS_MUCH = new SelectStatement<>(
            "SELECT coalesce(sum(iif(account = ?, leads, 0)), 0) * ? > coalesce(sum(iif(account = ?, 0, leads)), 0)"
                    + " FROM lead_count",
            row -> row.getBoolean(1));

    private static final SelectStatement<Boolean> IS_PENDING =
            new SelectStatement<>("SELECT EXISTS (SELECT 1 FROM search_pending)", row -> row.getBoolean(1));

    /** In their order: the indexes take a row behind the last one, any other is a new beginning to them. */
    private static final List<String> PUT_IN = List.of(
            "INSERT INTO lead_text (rowid, head_part, title_part, status_mark, source_mark)"
                    + " SELECT seq, head_part, title_part, status_mark, source_mark FROM lead_indexed",
            "INSERT INTO lead_pair (rowid, pairs, status_mark, source_mark)"
                    + " SELECT seq, pairs, status_mark, source_mark FROM lead_indexed");

    private static final String TAKE_OFF = "DELETE FROM search_pending";

    private SearchIndexes() {}

    /** Overwrites what was taken out: for a million leads it takes seconds, in which nobody else writes. */
    static void merge(Handle handle) {
        handle.execute("INSERT INTO lead_text (lead_text) VALUES ('optimize')");
        handle.execute("INSERT INTO lead_pair (lead_pair) VALUES ('optimize')");
    }

    /** Whether there are leads that were not put in: an older library has written them. */
    static boolean lack(Handle handle) {
        return IS_PENDING.list(handle).get(0);
    }

    /** Puts in the leads that are not; in the end of a transaction. */
    static void complete(Handle handle) {
        if (lack(handle)) {
            KeptStatements.execute(
                    handle, PUT_IN.get(0) + " WHERE seq IN (SELECT seq FROM search_pending) ORDER BY seq");
            SearchPairs.putIn(handle);
            KeptStatements.execute(handle, TAKE_OFF);
        }
    }

    /**
     * Takes all leads of an account out at once, by putting all others in again, if that is quicker than what the triggers
     * would do when its leads are deleted.
     */
    static void leaveOut(Handle handle, AccountId account) {
        if (IS_MUCH.list(handle, account.value(), TAKEN_OUT_PER_PUT_IN, account.value())
                .get(0)) {
            // without a number a lead is in no index, and the triggers find nothing to take out
            handle.execute("UPDATE lead SET seq = NULL WHERE account = ?", account.value());
            handle.execute("INSERT INTO lead_text (lead_text) VALUES ('delete-all')");
            handle.execute("INSERT INTO lead_pair (lead_pair) VALUES ('delete-all')");
            putIn(handle, " WHERE seq IS NOT NULL ORDER BY seq");
        }
    }

    private static void putIn(Handle handle, String which) {
        PUT_IN.forEach(sql -> KeptStatements.execute(handle, sql + which));
        KeptStatements.execute(handle, TAKE_OFF);
    }
}
