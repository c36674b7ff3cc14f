package io.leadwright.evaluate;

/**
 * How well one value was chosen.
 *
 * @param items how many were judged: labelled, and claimed by somebody
 * @param accuracy the share of chosen values that were right
 * @param calibrated how honest their confidence was
 */
public record ChoiceScores(long items, double accuracy, Calibrated calibrated) {}
