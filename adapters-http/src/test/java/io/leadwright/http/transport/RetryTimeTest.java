package io.leadwright.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When to come again is read from whatever vendors write. */
class RetryTimeTest {

    private static final Instant NOW = Instant.parse("2024-01-20T15:30:00.5Z");

    private static Optional<Instant> of(String... namesAndValues) {
        ImmutableListMultimap.Builder<String, String> headers = ImmutableListMultimap.builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return RetryTime.of(headers.build(), NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retry-after | 120 | 2024-01-20T15:32:00.5Z",
                "retry-after | ' 7 ' | 2024-01-20T15:30:07.5Z",
                "retry-after | 0 | 2024-01-20T15:30:00.5Z",
                "retry-after | -1 | 2024-01-20T15:30:00.5Z",
                "retry-after | 99999999999 | 2024-02-20T15:30:00.5Z",
                "retry-after | Sat, 20 Jan 2024 15:31:00 GMT | 2024-01-20T15:31:00Z",
                "retry-after | Saturday, 20-Jan-24 15:31:00 GMT | 2024-01-20T15:31:00Z",
                "retry-after | Sat Jan 20 15:31:00 2024 | 2024-01-20T15:31:00Z",
                "retry-after | Thu Feb  1 00:00:00 2024 | 2024-02-01T00:00:00Z",
                "retry-after | Sun, 06 Nov 1994 08:49:37 GMT | 2024-01-20T15:30:00.5Z",
                "retry-after | Sunday, 06-Nov-94 08:49:37 GMT | 2024-01-20T15:30:00.5Z",
                "retry-after | Fri, 31 Dec 2100 23:59:59 GMT | 2024-02-20T15:30:00.5Z",
                "x-ratelimit-reset | 1705764660 | 2024-01-20T15:31:00Z",
                "x-rate-limit-reset | 1705764660123 | 2024-01-20T15:31:00.123Z",
                "x-ratelimit-reset | 60 | 2024-01-20T15:31:00.5Z",
                "x-ratelimit-reset | 1600000000 | 2024-01-20T15:30:00.5Z",
                "x-ratelimit-reset | 9223372036854775807 | 2024-02-20T15:30:00.5Z"
            })
    void what_a_header_says_is_believed_for_a_month(String name, String value, Instant expected) {
        assertThat(of(name, value)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retry-after | soon",
                "retry-after | ''",
                "retry-after | 1.5",
                "retry-after | 9223372036854775808",
                "retry-after | Mon, 20 Jan 2024 15:31:00 GMT",
                "x-ratelimit-reset | -5",
                "x-ratelimit-reset | never",
                "date | Sat, 20 Jan 2024 15:31:00 GMT"
            })
    void what_cannot_be_read_says_nothing(String name, String value) {
        assertThat(of(name, value)).isEmpty();
    }

    @Test
    void what_cannot_be_read_leaves_the_word_to_the_reset_of_the_limit() {
        assertThat(of("retry-after", "soon", "x-ratelimit-reset", "60")).contains(NOW.plusSeconds(60));
        assertThat(of("retry-after", "5", "x-ratelimit-reset", "60")).contains(NOW.plusSeconds(5));
    }

    @Test
    void a_limit_that_is_not_used_up_is_not_waited_for() {
        assertThat(of("x-ratelimit-remaining", "4999", "x-ratelimit-reset", "60"))
                .isEmpty();
        assertThat(of("x-ratelimit-remaining", "0", "x-ratelimit-reset", "60")).contains(NOW.plusSeconds(60));
        assertThat(of("x-ratelimit-remain", "598", "x-ratelimit-reset", "60")).isEmpty();
        assertThat(of("x-ratelimit-remain", "0", "x-ratelimit-reset", "60")).contains(NOW.plusSeconds(60));
    }

    @Property
    void whatever_is_said_is_now_or_within_a_month(
            @ForAll("values") String retryAfter, @ForAll("values") String remaining, @ForAll("values") String reset) {
        assertThat(of("retry-after", retryAfter, "x-ratelimit-remaining", remaining, "x-ratelimit-reset", reset))
                .satisfies(time ->
                        time.ifPresent(known -> assertThat(known).isBetween(NOW, NOW.plus(Duration.ofDays(31)))));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(Object::toString),
                Arbitraries.longs().between(-10, 2_000_000_000).map(Object::toString),
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().withChars("MonTueJan 0123456789,:-GMT").ofMaxLength(32));
    }
}
