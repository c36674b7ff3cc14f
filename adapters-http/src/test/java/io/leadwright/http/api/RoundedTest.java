package io.leadwright.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares as they are printed. */
class RoundedTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0.004,0",
        "0.125,0.12",
        "0.135,0.14",
        "0.5,0.5",
        "0.9,0.9",
        "0.949999,0.95",
        "0.994,0.99",
        "0.995,0.99",
        "0.9999999,0.99",
        "1,1"
    })
    void half_to_even_and_one_only_for_what_is_one(double share, String printed) {
        assertThat(Rounded.of(share)).hasToString(printed);
    }
}
