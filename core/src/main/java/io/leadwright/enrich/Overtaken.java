package io.leadwright.enrich;

/** The work is somebody else's by now: nothing of this run may be written any more. */
final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Overtaken() {
        super("enrichment: the work was taken over");
    }
}
