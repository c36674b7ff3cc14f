package io.leadwright.privacy;

/**
 * What had been kept long enough, and was deleted.
 *
 * @param dossiers what sources had said of so many people
 * @param leads so many leads
 */
public record Retained(int dossiers, int leads) {}
