package io.leadwright.credit;

/** Where credits are: what leaves one book enters another, so that all five always sum to zero. */
public enum Book {
    /** Where grants come from; below zero by all that was ever granted and not voided. */
    FUNDING,
    /** Free to be held. */
    AVAILABLE,
    /** Set aside for work that has begun. */
    HELD,
    /** Spent. */
    CONSUMED,
    /** Expired unspent. */
    BREAKAGE
}
