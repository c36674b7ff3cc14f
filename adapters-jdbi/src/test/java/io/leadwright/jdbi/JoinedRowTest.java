package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadwright.port.StorageException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedRowTest {

    /** One column more than there are. */
    private static final int TOO_MANY = LeadColumn.STORED.size() + 1;

    @Test
    void an_empty_text_is_not_a_missing_one() {
        String[] columns = columns(LeadColumn.STORED.size());
        columns[List.copyOf(LeadColumn.STORED).indexOf(LeadColumn.FIRST_NAME)] = "=";
        columns[List.copyOf(LeadColumn.STORED).indexOf(LeadColumn.LAST_NAME)] = "==";

        JoinedRow row = JoinedRow.of(joined(columns));

        assertThat(row.text(LeadColumn.FIRST_NAME)).isEmpty();
        assertThat(row.text(LeadColumn.LAST_NAME)).isEqualTo("=");
        assertThat(row.text(LeadColumn.COMPANY)).isNull();
        assertThat(row.number(LeadColumn.LAST_CONTACTED_AT)).isNull();
    }

    @Test
    void columns_that_cannot_be_told_apart_are_refused() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> JoinedRow.of(joined(columns(TOO_MANY))))
                .withMessageContaining("lead lead_1");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> JoinedRow.of(joined(columns(TOO_MANY - 2))))
                .withMessageContaining("lead lead_1");
    }

    private static String[] columns(int count) {
        String[] columns = new String[count];
        Arrays.fill(columns, "");
        columns[0] = "lead_1";
        return columns;
    }

    private static String joined(String... columns) {
        return String.join("\0", columns) + "\0";
    }
}
