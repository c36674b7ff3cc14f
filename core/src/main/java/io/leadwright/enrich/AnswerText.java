package io.leadwright.enrich;

/** Writes down what is answered, so that the same request under the same key is answered the same. Thread-safe. */
@FunctionalInterface
public interface AnswerText {

    /** The answer, at most 16 Mi characters; pure, for it may be written more than once. */
    String of(EnrichmentOutcome.Done done);
}
