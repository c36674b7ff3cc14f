package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.AccountId;
import io.leadwright.learn.Count;
import io.leadwright.learn.CountKey;
import io.leadwright.learn.CountKey.Kind;
import io.leadwright.learn.SourceReliability;
import io.leadwright.port.ReliabilityStore;
import io.leadwright.port.StorageException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbiReliabilityStoreTest {

    private static final YearMonth MONTH = YearMonth.of(2024, 1);

    private final Path file;
    private final JdbiStorage storage;
    private final ReliabilityStore reliability;

    JdbiReliabilityStoreTest(@TempDir Path folder) {
        file = folder.resolve("leads.db");
        storage = JdbiStorage.sqlite(file).migrate();
        reliability = storage.reliability(AccountId.DEFAULT);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private List<String> rows(String sql) {
        try (Handle handle = new Sqlite(file).openReader()) {
            return handle.select(sql).mapTo(String.class).list();
        }
    }

    private void spoil(String... statements) {
        try (Handle handle = new Sqlite(file).openWriter()) {
            handle.execute("PRAGMA ignore_check_constraints = ON");
            for (String statement : statements) {
                handle.execute(statement);
            }
        }
    }

    @Test
    void counts_are_stored_as_every_version_writes_them() {
        Map<CountKey, Count> counts = new HashMap<>();
        for (Kind kind : Kind.values()) {
            counts.put(new CountKey(MONTH, kind, "title", "apollo", "-3"), new Count(1, 2));
        }
        reliability.record("feedback", SourceReliability.of(counts));
        assertThat(
                        rows(
                                "SELECT concat_ws(' ', account, month, kind, field, source, peer, hits, trials) FROM source_count"))
                .containsExactly(
                        "default 202401 both_right title apollo -3 1 2",
                        "default 202401 candidate title apollo -3 1 2",
                        "default 202401 claim title apollo -3 1 2",
                        "default 202401 false_alarm title apollo -3 1 2",
                        "default 202401 recall title apollo -3 1 2",
                        "default 202401 same_wrong title apollo -3 1 2",
                        "default 202401 seemed_many title apollo -3 1 2",
                        "default 202401 seemed_one title apollo -3 1 2",
                        "default 202401 wrong_pair title apollo -3 1 2");
        assertThat(rows("SELECT account || ' ' || id FROM source_feedback")).containsExactly("default feedback");
    }

    @Test
    void a_stored_count_that_none_can_be_is_an_error() {
        reliability.record("feedback", Life.told(1));
        for (String spoilt : List.of("kind = 'secret'", "month = 202413", "month = 1 << 62", "hits = trials + 1")) {
            spoil("UPDATE source_count SET " + spoilt + " WHERE kind = 'claim'");
            assertThatThrownBy(reliability::read)
                    .as(spoilt)
                    .isInstanceOf(StorageException.class)
                    .hasMessageStartingWith("a count is stored as none can be: ")
                    .hasMessageNotContaining("secret");
            spoil("DELETE FROM source_count", "DELETE FROM source_feedback");
            reliability.record("feedback", Life.told(1));
        }
        assertThat(reliability.read()).isEqualTo(Life.told(1));
    }

    @Test
    void a_hundred_thousand_counts_are_recorded_and_read() {
        Map<CountKey, Count> counts = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            String source = "source " + i % 100;
            counts.put(
                    new CountKey(MONTH.plusMonths(i % 40), Kind.BOTH_RIGHT, "", source, "peer " + i),
                    new Count(i, 2L * i));
        }
        SourceReliability told = SourceReliability.of(counts);
        assertThat(reliability.record("history", told)).isTrue();
        assertThat(reliability.record("more", Life.told(1))).isTrue();
        assertThat(reliability.read()).isEqualTo(told.plus(Life.told(1)));
    }
}
