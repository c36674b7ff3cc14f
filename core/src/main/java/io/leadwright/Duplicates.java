package io.leadwright;

import io.leadwright.lead.LeadId;
import io.leadwright.lead.MergeResult;

/** Leads of one book that turn out to be the same person. Thread-safe. */
public interface Duplicates {

    /**
     * Makes one lead of two, as {@link io.leadwright.lead.Merge#merged} says. The other one goes, and is kept to come back.
     *
     * @throws IllegalArgumentException if they are the same lead
     */
    MergeResult merge(LeadId survivor, LeadId other);

    /**
     * Undoes the merge by which this lead went: it comes back with every field as it was, and so does the survivor, save
     * for what was changed since. Of several merges into one survivor the latest must be undone first. Nothing is undone once
     * the survivor was deleted: then nothing is kept of those who went into it. {@link MergeResult.Duplicate} may name the
     * survivor itself, where it keeps a key that was given to it since.
     */
    MergeResult unmerge(LeadId other);
}
