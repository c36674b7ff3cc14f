package io.leadwright.http.api;

/** A streamed body could not be made to its end; says no more than by which id the log knows why. */
final class BrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenOff(String correlationId) {
        super("body broken off, correlation id " + correlationId);
    }
}
