/**
 * Enrichment: from people to what sources say of them, for a price that is known before and never exceeded.
 *
 * <p>The way of a request, which {@code RequestRun} names step by step: an {@link io.leadwright.enrich.EnrichmentRequest}
 * becomes a {@link io.leadwright.enrich.Plan}, which only looks; a run holds its credits, takes the people that nobody else is
 * looking up, asks in rounds, writes each answer down as it comes, merges, and then, person by person, writes the lead and
 * settles in one transaction. What came of it is an {@link io.leadwright.enrich.EnrichmentOutcome}. {@code Remerging} goes the
 * last part of the way alone, and {@code BestUse} makes a plan of what a budget can gain.
 *
 * <p>Knows all of core but the engine of queries and the front door. Start at {@link io.leadwright.enrich.Enrichment}, then
 * {@code RequestRun}.
 */
@NullMarked
package io.leadwright.enrich;

import org.jspecify.annotations.NullMarked;
