package io.leadwright.credit;

/**
 * One thing of a ledger to be written: an {@link Entry} is appended, a {@link Grant}, {@link Hold} or {@link Operation} takes
 * the place of what has its name, an {@link Admitted} is added, and the others take something away.
 */
public sealed interface LedgerWrite permits Entry, Grant, Hold, Operation, Admitted, FreedKey, OutdatedAdmissions {}
