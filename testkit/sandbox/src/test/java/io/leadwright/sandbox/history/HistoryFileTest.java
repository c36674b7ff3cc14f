package io.leadwright.sandbox.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.evaluate.LabelledItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

    private static final long ALL = 1L << 30;

    @TempDir
    Path folder;

    /** The items of files with these lines, of which so many bytes fit into memory. */
    private List<LabelledItem> items(List<String> claims, List<String> truth, long memoryBytes) throws IOException {
        Path claimFile = Files.write(folder.resolve("claims.tsv"), claims);
        Path truthFile = Files.write(folder.resolve("truth.tsv"), truth);
        try (HistoryFile history =
                        HistoryFile.read(claimFile, truthFile, HistoryFormat.EXACT, (done, inAll) -> {}, memoryBytes);
                Stream<LabelledItem> first = history.items();
                Stream<LabelledItem> again = history.items()) {
            List<LabelledItem> items = first.toList();
            assertThat(again).isEqualTo(items);
            return items;
        }
    }

    @Test
    void what_does_not_fit_into_memory_is_read_alike() throws IOException {
        List<String> claims = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            for (String source : List.of("s", "t", "ü", "\uD83D\uDE00")) {
                claims.add("object " + i % 100 + "\tattribute " + i / 100 + "\t" + source + "\tvalue " + i % 7);
            }
            truth.add("object " + i % 100 + "\tattribute " + i / 100 + "\tvalue " + i % 3);
        }
        List<LabelledItem> inMemory = items(claims, truth, ALL);
        Collections.shuffle(claims, new Random(1));
        Collections.shuffle(truth, new Random(2));

        assertThat(items(claims, truth, 1_000)).isEqualTo(inMemory).hasSize(500);
    }

    @Test
    void a_name_that_begins_like_another_is_another() throws IOException {
        List<LabelledItem> items = items(
                List.of("a b\tc\ts\tx", "a\tc d\ts\tx", "a\tc\ts\tx", "a!\tc\ts\tx"),
                List.of("a b\tc\tx", "a\tc\ty", "a!\tc\tz"),
                1);

        assertThat(items)
                .extracting(item ->
                        item.object() + "/" + item.field() + item.truth().keys())
                .containsExactly("a/c[y]", "a/c d[]", "a b/c[x]", "a!/c[z]");
    }

    @Test
    void items_that_nobody_claims_are_counted_wherever_they_are() throws IOException {
        Path claims = Files.writeString(folder.resolve("claims.tsv"), "b\tx\ts\t1\nd\tx\ts\t1\n");
        Path truth = Files.writeString(
                folder.resolve("truth.tsv"), "a\tx\t1\na\tx\t2\nb\tx\t1\nc\tx\t1\nd\ty\t1\ne\tx\t1\n");

        try (HistoryFile history = HistoryFile.read(claims, truth, HistoryFormat.EXACT, (done, inAll) -> {})) {
            assertThat(history.remarks())
                    .containsExactly(truth + ": nobody claims anything of 4 items, which are not judged");
            assertThat(history.claims()).isEqualTo(2);
        }
    }
}
