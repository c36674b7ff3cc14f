package io.leadwright.evaluate;

/**
 * What an evaluation found.
 *
 * @param choices over fields that have one value
 * @param sets over fields that can have many
 */
public record EvaluationReport(ChoiceScores choices, SetScores sets) {}
