package io.leadwright.http.source.companieshouse;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What the codes of SIC 2007 are called, read when the first is asked for. Thread-safe. */
final class SicNames {

    private static final int CODE_LENGTH = 5;

    /** Companies House's own: what does not trade, holds residents' property, or is dormant. They name no trade. */
    private static final Set<String> NO_TRADE = Set.of("74990", "98000", "99999");

    private SicNames() {}

    /** The name of a code of five digits, or of the smallest group above it that the table has. */
    static Optional<String> of(String code) {
        return code.length() != CODE_LENGTH || NO_TRADE.contains(code)
                ? Optional.empty()
                : IntStream.range(0, CODE_LENGTH - 1)
                        .mapToObj(cut -> code.substring(0, CODE_LENGTH - cut))
                        .flatMap(group -> Optional.ofNullable(Table.NAMES.get(group)).stream())
                        .findFirst();
    }

    private static final class Table {

        static final ImmutableMap<String, String> NAMES = read();

        private static ImmutableMap<String, String> read() {
            ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
            try {
                Resources.readLines(Resources.getResource(SicNames.class, "sic2007.tsv"), StandardCharsets.UTF_8)
                        .stream()
                        .filter(line -> !line.startsWith("#"))
                        .forEach(line -> {
                            List<String> cells = Splitter.on('\t').splitToList(line);
                            names.put(cells.get(0), cells.get(1));
                        });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return names.buildOrThrow();
        }
    }
}
