package io.leadwright.sandbox.history;

/** Is told how far something has come. */
@FunctionalInterface
public interface Progress {

    /** So much is done, of so much in all. */
    void show(long done, long inAll);
}
