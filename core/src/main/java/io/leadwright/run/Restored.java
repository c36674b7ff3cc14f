package io.leadwright.run;

/** What became of a lead when its run was undone. */
public enum Restored {
    /** It is as it was before the run. */
    WHOLE,
    /** What was changed since the run stays; the rest is as it was before. */
    CHANGED_SINCE,
    /** Another lead has an address or a page by now that it had before: that stays as it is. */
    KEY_TAKEN,
    /** It has been deleted, or merged into another, since the run. */
    GONE
}
