package io.leadwright.sandbox.measure;

/**
 * How often somebody was right.
 *
 * @param pairs of a person and a field of which it is known what is right, so many were asked for
 * @param right the share of them that was answered right: of a field that can have many values, by the harmonic mean (F1) of
 *     the share of the given values that is right and the share of the right ones that is given
 * @param ones the same of fields that have one value
 * @param sets the same of fields that can have many
 * @param wrong the share of the given values that is wrong
 * @param coverage the share of the pairs that was answered
 */
public record Score(long pairs, double right, double ones, double sets, double wrong, double coverage) {}
