package io.leadwright.jdbi;

import org.jdbi.v3.core.Handle;

/** A connection that is lent to one work: whoever keeps hold of it longer gets nothing from it. */
final class LentConnection {

    private final Handle handle;

    /** Seen by any thread: the connection is somebody else's by then. */
    private volatile boolean hasEnded;

    LentConnection(Handle handle) {
        this.handle = handle;
    }

    /** The connection; throws {@link IllegalStateException} when the work has ended. */
    Handle handle() {
        requireLent();
        return handle;
    }

    /** Throws {@link IllegalStateException} when the work has ended. */
    void requireLent() {
        if (hasEnded) {
            throw new IllegalStateException("this view has ended");
        }
    }

    /** Takes it back. */
    void end() {
        hasEnded = true;
    }
}
