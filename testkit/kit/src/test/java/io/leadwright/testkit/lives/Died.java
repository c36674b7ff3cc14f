package io.leadwright.testkit.lives;

/** The process is gone; nothing of it goes on. An error, so that nobody takes it for a failure to be dealt with. */
final class Died extends Error {

    private static final long serialVersionUID = 1L;
}
