package io.leadwright;

import io.leadwright.lead.LeadId;
import io.leadwright.lead.MergeResult;
import java.util.stream.Stream;

/** Leads of one book that turn out to be the same person. Thread-safe. */
public interface Duplicates {

    /**
     * Groups of leads that may be one person, by what they share: to be looked at, and merged if they are. A lead may be in
     * several groups; groups come in no order.
     *
     * <p>Reads the whole book, commonly twice, as the stream is consumed; in memory for some ten thousand groups, however many
     * leads there are. What changes meanwhile may be found or not.
     */
    Stream<DuplicateCandidates> candidates();

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
