/**
 * What a source is, what it can be asked, and what it may answer: values, beside the port
 * {@link io.leadwright.port.EnrichmentSource} that moves them.
 *
 * <p>A {@link io.leadwright.source.SourceProfile} says what a source knows, by what it can be asked and what that costs. A
 * {@link io.leadwright.source.Question} says who is meant and what is wanted; several to be asked at once, for one account and
 * within one time, are {@link io.leadwright.source.Questions}. Each is answered by a
 * {@link io.leadwright.source.SourceAnswer}: found, nothing, pending or failed.
 *
 * <p>Knows {@code lead}, {@code profile} and {@code credit}.
 */
@NullMarked
package io.leadwright.source;

import org.jspecify.annotations.NullMarked;
