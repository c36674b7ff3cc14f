package io.leadwright.sandbox;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What made-up leads are made of.
 *
 * @param regions where people live and what they are called there
 * @param companies where they work
 * @param titles what they do
 */
record SamplePeople(List<Region> regions, List<Company> companies, List<String> titles) {

    private static final Splitter COLUMNS = Splitter.on(" | ");

    /** A place and four given and four family names in use there. */
    record Region(String place, List<Name> given, List<Name> family) {}

    /** A name, and how addresses write it. */
    record Name(String text, String handle) {}

    /** A company, its domain and its industry. */
    record Company(String name, String domain, String industry) {}

    static SamplePeople read() {
        return new SamplePeople(
                lines("people.txt").stream().map(SamplePeople::region).toList(),
                lines("companies.txt").stream().map(SamplePeople::company).toList(),
                lines("titles.txt"));
    }

    private static Region region(String line) {
        List<String> columns = COLUMNS.splitToList(line);
        return new Region(columns.get(0), names(columns.get(1)), names(columns.get(2)));
    }

    private static List<Name> names(String column) {
        return Splitter.on(", ")
                .splitToStream(column)
                .map(name -> Splitter.on('=').splitToList(name))
                .map(parts -> new Name(parts.get(0), parts.get(1)))
                .toList();
    }

    private static Company company(String line) {
        List<String> columns = COLUMNS.splitToList(line);
        return new Company(columns.get(0), columns.get(1), columns.get(2));
    }

    private static List<String> lines(String resource) {
        try {
            return Resources.readLines(Resources.getResource(SamplePeople.class, resource), StandardCharsets.UTF_8)
                    .stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
