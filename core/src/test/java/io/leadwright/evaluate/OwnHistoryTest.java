package io.leadwright.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Truth;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What it takes to judge the merger by people whom one knows: their claims, what is right, and three lines. */
class OwnHistoryTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private record Row(String person, String byApollo, String byHunter, String right) {}

    private static final List<Row> ROWS = Stream.iterate(0, i -> i + 1)
            .limit(500)
            .map(i -> new Row("person " + i, i % 10 == 0 ? "Baker" : "CTO", i % 2 == 0 ? "Actor" : "CTO", "CTO"))
            .toList();

    private static LabelledItem item(Row row) {
        Claim apollo = new Claim(ProfileField.TITLE, SourceId.of("apollo"), row.byApollo(), NOW);
        Claim hunter = new Claim(ProfileField.TITLE, SourceId.of("hunter"), row.byHunter(), NOW);
        return new LabelledItem(
                row.person(), List.of(apollo, hunter), Truth.of(ProfileField.TITLE, List.of(row.right())));
    }

    @Test
    void who_has_labelled_history_sees_whether_nine_in_ten_is_so_nine_times_in_ten() {
        LabelledHistory history = () -> ROWS.stream().map(OwnHistoryTest::item);
        EvaluationReport report = Evaluation.of(history, Split.folds(5), NOW).run(prediction -> {});
        assertThat(report.choices().accuracy()).isEqualTo(0.9);
        assertThat(report.choices().calibrated().ece()).isLessThan(0.05);
    }
}
