/**
 * The ledger of an account at work: each command decides by the arithmetic of {@link io.leadwright.credit} what is to be
 * written, and a {@link io.leadwright.port.LedgerStore} writes it, whole or not at all.
 *
 * <p>{@link io.leadwright.ledger.CreditLedger} is what a host grants, refunds and audits by; {@link io.leadwright.ledger.Holds}
 * what paid work is begun and ended by. A business "no" is an answer; an exception means a caller's mistake, or that the
 * storage failed and the outcome is unknown, which the same key or hold asked again makes known. Start at
 * {@link io.leadwright.ledger.CreditLedger}.
 */
@NullMarked
package io.leadwright.ledger;

import org.jspecify.annotations.NullMarked;
