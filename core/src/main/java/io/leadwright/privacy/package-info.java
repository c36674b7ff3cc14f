/**
 * What people may ask of whoever keeps something of them: to be left alone, to be forgotten, to be told what is kept.
 *
 * <p>{@link io.leadwright.privacy.Privacy} is what a host calls. Who is left alone is told by keyed hashes alone, so that it
 * outlives what was kept; whoever is to be looked up, added or imported is looked for there first, in the transaction that
 * does it.
 *
 * <p>Knows {@code lead}, {@code query}, {@code profile}, {@code claim}, {@code ledger} and {@code port}. Start at
 * {@link io.leadwright.privacy.Privacy}.
 */
@NullMarked
package io.leadwright.privacy;

import org.jspecify.annotations.NullMarked;
