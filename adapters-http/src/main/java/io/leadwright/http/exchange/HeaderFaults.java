package io.leadwright.http.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is wrong with the columns of a CSV file. Said with the name of one only where that looks like one: a file without a
 * header has a person in its place. Not thread-safe.
 */
final class HeaderFaults {

    private static final int LISTED_MAX = 20;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{0,63}");

    private final List<String> listed = new ArrayList<>();
    private int count;

    /** Adds what is wrong with the column of this number, counted from 1. */
    void add(int number, String name, String what) {
        if (++count <= LISTED_MAX) {
            boolean isName = NAME.matcher(name.strip()).matches();
            listed.add("column " + number + (isName ? " (" + name.strip() + ")" : "") + what);
        }
    }

    /** Throws {@link IllegalArgumentException} saying everything, if there was anything. */
    void check() {
        if (count > LISTED_MAX) {
            listed.add("and " + (count - LISTED_MAX) + " more");
        }
        if (count > 0) {
            throw new IllegalArgumentException(
                    "file: must have the columns of a lead alone, each once; " + String.join("; ", listed));
        }
    }
}
