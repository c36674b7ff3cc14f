package io.leadwright.credit;

/**
 * The name of an operation within its account.
 *
 * @param kind what is asked for
 * @param key the caller's name for it
 */
public record OperationKey(OperationKind kind, IdempotencyKey key) {}
