package io.leadwright.run;

/** How far a run has come. */
public enum RunState {
    /** Whoever likes may work on it. */
    RUNNING,
    /** Somebody has stopped it. */
    PAUSED,
    /** The account has not credits enough for what comes next. */
    PAUSED_CREDITS,
    /** What may be spent on it does not suffice for what comes next. */
    PAUSED_BUDGET,
    /** Somebody has ended it. */
    CANCELLED,
    /** All its leads were looked up. */
    DONE,
    /** It is being undone. */
    UNDOING,
    /** It has been undone. */
    UNDONE;

    /** Whether it waits for somebody to resume it. */
    public boolean isPaused() {
        return this == PAUSED || this == PAUSED_CREDITS || this == PAUSED_BUDGET;
    }

    /** Whether nobody will be looked up for it any more. */
    public boolean isOver() {
        return this == CANCELLED || this == DONE || isTakenBack();
    }

    /** Whether nothing is written for it any more. */
    public boolean isTakenBack() {
        return this == UNDOING || this == UNDONE;
    }

    /** Whether there is something to do for whoever works. */
    public boolean isAtWork() {
        return this == RUNNING || this == UNDOING;
    }
}
