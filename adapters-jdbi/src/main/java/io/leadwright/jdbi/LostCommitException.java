package io.leadwright.jdbi;

import org.jdbi.v3.core.JdbiException;

/** The connection was lost at a commit: what was to be committed may be, or not. Not to be tried again. */
final class LostCommitException extends JdbiException {

    private static final long serialVersionUID = 1L;

    /** Without the cause, by which it would seem to be something else. */
    LostCommitException(SqlState state) {
        super(state.behind("was lost at the commit, whether it has written is unknown"));
    }
}
