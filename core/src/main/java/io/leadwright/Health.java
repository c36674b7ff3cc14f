package io.leadwright;

import java.util.Optional;

/**
 * How the library is.
 *
 * @param failure why its storage does not answer; empty if it does
 * @param isSweepOverdue whether something has been due for longer than a hold waits: nobody {@linkplain Leadwright#sweep sweeps}
 */
public record Health(Optional<String> failure, boolean isSweepOverdue) {

    /** Whether it works. */
    public boolean isUp() {
        return failure.isEmpty();
    }
}
