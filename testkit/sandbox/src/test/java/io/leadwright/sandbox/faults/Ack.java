package io.leadwright.sandbox.faults;

/**
 * Says that something is written, or how it went; a line of text.
 *
 * @param account whose it is
 * @param request for which request
 * @param what what is so
 * @param id of which grant or hold; 0 if of none
 * @param millis of how much; 0 if that says nothing
 * @param isNew whether a commit was waited for before it was said
 */
record Ack(String account, Request request, What what, long id, long millis, boolean isNew) {

    /** What is so. */
    enum What {
        GRANTED,
        TAKEN_BACK,
        OPENED,
        /** By somebody else before. */
        TAKEN_OVER,
        SETTLED,
        RELEASED,
        REFUNDED,
        COMPLETED,
        ABANDONED,
        LEFT,
        /** For want of credits: asked again, it may do. */
        REFUSED,
        /** So many were ended or forgotten. */
        SWEPT,
        /** A command failed, and was given again. */
        FAILED,
        /** Something came out as it never may. */
        WRONG;

        /** Whether the request is not asked again. */
        boolean isLast() {
            return this == COMPLETED || this == ABANDONED || this == LEFT;
        }
    }

    /** Ended by a semicolon: one that was cut off is told from a whole one. */
    String line() {
        return account + " " + request.name() + " " + what + " " + id + " " + millis + " " + isNew + ";";
    }

    static Ack of(String line) {
        String[] words = line.substring(0, line.length() - 1).split(" ", -1);
        return new Ack(
                words[0],
                Request.of(words[1]),
                What.valueOf(words[2]),
                Long.parseLong(words[3]),
                Long.parseLong(words[4]),
                Boolean.parseBoolean(words[5]));
    }
}
