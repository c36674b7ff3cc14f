package io.leadwright.sandbox.bench;

/** Told how far things are. */
public interface Progress {

    /** Something begins. */
    Task begin(String name);

    /** A line that stays. */
    void say(String line);

    /** Something that takes a while. */
    interface Task extends AutoCloseable {

        /** So much of it is done. */
        void show(long done, long inAll);

        @Override
        void close();
    }
}
