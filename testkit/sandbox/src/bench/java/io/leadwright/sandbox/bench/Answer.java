package io.leadwright.sandbox.bench;

import java.util.List;

/**
 * What is compared of an answer: how many leads there are, and which are on the page.
 */
record Answer(long total, List<String> ids) {

    /** Of who cannot say. */
    static final Answer NONE = new Answer(-1, List.of());

    Answer {
        ids = List.copyOf(ids);
    }
}
