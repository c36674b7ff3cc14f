package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteVersionTest {

    @ParameterizedTest
    @CsvSource({
        "3.6.23, false",
        "3.7.0, true",
        "3.8.11.1, true",
        "3.43.99, true",
        "3.44.0, true",
        "3.44.5, true",
        "3.44.6, false",
        "3.44.12, false",
        "3.45.0, true",
        "3.45.6, true",
        "3.49.2, true",
        "3.50.0, true",
        "3.50.6, true",
        "3.50.7, false",
        "3.50.10, false",
        "3.51.0, true",
        "3.51.2, true",
        "3.51.3, false",
        "3.52.0, false",
        "3.54.1, false",
        "3.144.0, false",
        "4.0.0, false"
    })
    void the_versions_with_the_race_of_the_log_reset_are_not_trusted(String version, boolean canLoseWrites) {
        assertThat(SqliteVersion.canLoseWrites(version)).isEqualTo(canLoseWrites);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3.54", "3.54.x", "3.54.1-beta", " 3.54.1", "٣.٥٤.١", "99999.1.1"})
    void what_is_no_version_is_not_trusted(String version) {
        assertThat(SqliteVersion.canLoseWrites(version)).isTrue();
    }
}
