package io.leadwright.evaluate;

import java.util.stream.Stream;

/** Claims of which, for some, it is known what was right. */
@FunctionalInterface
public interface LabelledHistory {

    /** All items from the first; asked several times, always the same in the same order. The stream is closed after use. */
    Stream<LabelledItem> items();
}
