/**
 * Learns from what turned out to be right: a {@link io.leadwright.learn.Feedback} labels the claims about one field of one
 * subject; {@link io.leadwright.learn.SourceReliability} counts them; {@link io.leadwright.learn.LearnedTrust} reads from the
 * counts how far each source is believed, who copies from whom, and how the odds are made honest.
 *
 * <p>The counts are a plain multiset by month: they come in any order, are added up, and forgotten as they grow old. They hold
 * no value and no person. Pure: knows profiles and the merger, no clock, no storage.
 */
@NullMarked
package io.leadwright.learn;

import org.jspecify.annotations.NullMarked;
