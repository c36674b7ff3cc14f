package io.leadwright.enrich;

import io.leadwright.run.RunId;

/** A run is being undone, so that nothing is to be written for it any more. */
final class RunTakenBack extends RuntimeException {

    private static final long serialVersionUID = 1;

    RunTakenBack(RunId run) {
        super("run: is being undone, " + run, null, false, false);
    }
}
