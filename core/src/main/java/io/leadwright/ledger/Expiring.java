package io.leadwright.ledger;

import io.leadwright.credit.Credits;
import java.time.Instant;

/**
 * Credits that run out.
 *
 * @param at when
 * @param amount how much, of what is free now
 */
public record Expiring(Instant at, Credits amount) {}
