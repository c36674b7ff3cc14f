package io.leadwright.sandbox.bench;

import java.util.List;

/** One of those that are compared: keeps leads and finds them. Used by one thread, but for what it says. */
interface Contender extends AutoCloseable {

    /** What it is called in the table. */
    String name();

    /** Keeps these: one as one is added, more in one transaction. */
    void add(List<Row> rows);

    /** After the last one was added, before the first question. */
    default void settle() {}

    /** Whether it has an answer to this. */
    boolean answers(Shape shape);

    /** Makes ready, outside what is timed. */
    default void prepare(Shape shape) {}

    Answer answer(Shape shape);

    /** How much of the disk it takes; 0 if nothing. */
    default long bytes() {
        return 0;
    }

    @Override
    default void close() {}
}
