/**
 * What is kept of the people that were looked up: by what keys each is known, what each source was asked about them and what
 * came of it, with its claims and its price; so that nothing is paid for twice.
 *
 * <p>A {@link io.leadwright.claim.Person} is told by keys, a {@link io.leadwright.claim.Dossier} is what is kept of one: an
 * {@link io.leadwright.claim.Inquiry} for each source. {@link io.leadwright.claim.Freshness} says how long that counts, the
 * {@link io.leadwright.claim.SourceBook} what the sources billed. Decisions are pure; a
 * {@link io.leadwright.port.ClaimStore} writes them, as {@link io.leadwright.claim.Filing}s. Who wants to be left alone is told by
 * {@link io.leadwright.claim.Suppression}s, which {@link io.leadwright.claim.SuppressionKeys} make of those keys.
 *
 * <p>Knows {@code lead}, {@code profile}, {@code credit} and {@code source}. Start at {@link io.leadwright.claim.Dossier}.
 */
@NullMarked
package io.leadwright.claim;

import org.jspecify.annotations.NullMarked;
