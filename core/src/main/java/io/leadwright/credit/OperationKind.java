package io.leadwright.credit;

/** What a caller may ask for under an idempotency key: the same key may be given once for each. */
public enum OperationKind {
    /** Leads to be enriched. */
    ENRICH,
    /** Credits to be granted. */
    GRANT,
    /** A grant to be taken back. */
    VOID,
    /** Spent credits to be given back. */
    REFUND,
    /** The books to be set right. */
    ADJUST
}
