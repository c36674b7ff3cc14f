package io.leadwright.credit;

/** Why credits move. */
public enum EntryKind {
    /** They are granted. */
    GRANT,
    /** They are set aside. */
    HOLD,
    /** The work was done: some or all of what was held is spent, the rest is free again. */
    SETTLE,
    /** The work came to nothing: all that was held is free again. */
    RELEASE,
    /** Nobody said what became of the work in time: all that was held is free again. */
    HOLD_EXPIRE,
    /** A grant ran out before its credits were used. */
    GRANT_EXPIRE,
    /** A grant was taken back, as far as it was not used. */
    GRANT_VOID,
    /** Spent credits are given back. */
    REFUND,
    /** A person set something right. */
    ADJUST
}
