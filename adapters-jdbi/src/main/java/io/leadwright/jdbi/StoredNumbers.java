package io.leadwright.jdbi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Numbers in their order as a text, those that follow each other as a run: {@code 1-4,9} are 1, 2, 3, 4 and 9. */
final class StoredNumbers {

    /** A run is no longer, so that no text that was spoilt fills the memory. */
    private static final int RUN_MAX = 10_000;

    private StoredNumbers() {}

    static String text(List<Long> numbers) {
        StringBuilder text = new StringBuilder();
        int first = 0;
        while (first < numbers.size()) {
            int last = lastOfRun(numbers, first);
            text.append(first == 0 ? "" : ",").append(numbers.get(first));
            if (last > first) {
                text.append('-').append(numbers.get(last));
            }
            first = last + 1;
        }
        return text.toString();
    }

    /** The numbers of a text; throws {@link IllegalArgumentException} if it is not such. */
    static List<Long> of(String text) {
        List<Long> numbers = new ArrayList<>();
        for (String part : parts(text)) {
            int dash = part.indexOf('-');
            long first = number(dash < 0 ? part : part.substring(0, dash));
            long last = dash < 0 ? first : number(part.substring(dash + 1));
            long behind = last - first;
            if (behind < 0 || behind >= RUN_MAX) {
                throw notExpected();
            }
            LongStream.rangeClosed(first, last).forEach(numbers::add);
        }
        return numbers;
    }

    /** What stands between the commas; nothing in an empty text. */
    static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }

    /** The number that is written so; throws {@link IllegalArgumentException} if none is. */
    static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw notExpected();
        }
    }

    private static int lastOfRun(List<Long> numbers, int first) {
        int last = first;
        while (last + 1 < numbers.size()
                && numbers.get(last + 1) == numbers.get(last) + 1
                && last + 1 - first < RUN_MAX) {
            last++;
        }
        return last;
    }

    private static IllegalArgumentException notExpected() {
        return new IllegalArgumentException("numbers: are not what was written");
    }
}
