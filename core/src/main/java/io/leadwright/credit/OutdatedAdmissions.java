package io.leadwright.credit;

import java.time.Instant;

/**
 * Admissions that count no more.
 *
 * @param until those of this time and before
 */
public record OutdatedAdmissions(Instant until) implements LedgerWrite {}
