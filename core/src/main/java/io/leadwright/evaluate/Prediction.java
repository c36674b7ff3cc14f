package io.leadwright.evaluate;

import io.leadwright.profile.Belief;

/**
 * What the merger believes of an item that it has not learned from.
 *
 * @param item what was claimed
 * @param belief what is believed of it
 */
public record Prediction(LabelledItem item, Belief belief) {}
