/**
 * What is kept of an enrichment of a whole book: what was asked for, how far it has come, who works on which part of it, and
 * what it has made of which lead.
 *
 * <p>A {@link io.leadwright.run.Run} is taken in {@linkplain io.leadwright.run.RunChunk chunks}, by anybody who works on it. A
 * {@link io.leadwright.port.RunStore} shows both to a pure decision and writes the {@link io.leadwright.run.RunChange} that is
 * decided.
 *
 * <p>Knows {@code lead}, {@code query}, {@code profile}, {@code policy} and {@code credit}. Start at
 * {@link io.leadwright.run.Run}.
 */
@NullMarked
package io.leadwright.run;

import org.jspecify.annotations.NullMarked;
