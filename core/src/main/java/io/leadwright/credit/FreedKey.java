package io.leadwright.credit;

/**
 * An operation that is kept no more: its key is free.
 *
 * @param key its name
 */
public record FreedKey(OperationKey key) implements LedgerWrite {}
