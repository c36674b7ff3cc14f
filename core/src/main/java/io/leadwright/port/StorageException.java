package io.leadwright.port;

import org.jspecify.annotations.Nullable;

/** The storage could not do what was asked: unreachable, busy, full, damaged or closed. What it was to write may be unwritten. */
public final class StorageException extends LeadwrightException {

    private static final long serialVersionUID = 1L;

    /** Says what failed; the message has nothing of a lead in it. */
    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
