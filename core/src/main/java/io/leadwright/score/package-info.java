/**
 * Says how good a lead is and why: start at {@link io.leadwright.score.Scorecard}; and which group it belongs to:
 * {@link io.leadwright.score.Segmentation}.
 *
 * <p>A scorecard is a list of {@linkplain io.leadwright.score.ScoreRule rules}; each reads
 * {@linkplain io.leadwright.score.Attribute something} of the lead or of what is believed of it, and gives points with the
 * evidence for them. Pure: the time is handed in, nothing is asked, nothing stored.
 */
@NullMarked
package io.leadwright.score;

import org.jspecify.annotations.NullMarked;
