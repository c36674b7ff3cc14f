package io.leadwright.http.exchange;

import io.leadwright.http.format.Draft;
import io.leadwright.lead.NewLead;
import java.util.List;

/** What one row of a file turned out to be. Rows are counted from 1, the first with data; empty ones do not count. */
public sealed interface LeadRow {

    /** Its number. */
    long row();

    /** What a draft turned out to be. */
    static LeadRow of(long row, Draft.Finished draft) {
        return draft instanceof Draft.Finished.Good good
                ? new Read(row, good.lead())
                : new Rejected(row, ((Draft.Finished.Bad) draft).rules().lines());
    }

    /** A lead, whose source is {@code import} if it turns out to be new and the row says no other. */
    record Read(long row, NewLead lead) implements LeadRow {}

    /** No lead: everything that is wrong with it, each as {@code <field>: must …}, the texts themselves left out. */
    record Rejected(long row, List<String> errors) implements LeadRow {
        /** Copies the errors. */
        public Rejected {
            errors = List.copyOf(errors);
        }
    }
}
