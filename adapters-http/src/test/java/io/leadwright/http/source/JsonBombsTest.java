package io.leadwright.http.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.transport.WireResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a vendor calls JSON is read or not, quickly, and never throws. */
class JsonBombsTest {

    private static final Duration QUICK = Duration.ofMillis(50);

    /** A record as vendors have them. */
    record Wire(
            @Nullable Integer amount,
            @Nullable String reason,
            @Nullable List<String> names,
            @Nullable Double score,
            @Nullable Map<String, Object> a) {}

    private static Optional<Wire> read(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return WireJson.AS_WRITTEN.read(WireResponse.of(200, ImmutableListMultimap.of(), body), Wire.class);
    }

    @Test
    void bombs_are_read_or_refused_in_no_time() {
        for (int i = 0; i < JsonBombs.WARM_UP; i++) {
            read(JsonBombs.any(-1 - i));
        }
        long[] nanos = new long[JsonBombs.count()];
        for (int i = 0; i < nanos.length; i++) {
            String bomb = JsonBombs.any(i);
            long start = System.nanoTime();
            read(bomb);
            nanos[i] = System.nanoTime() - start;
        }
        System.out.println("B9, what vendors send: " + JsonBombs.said(nanos));
        assertThat(JsonBombs.percentile99(nanos)).isLessThan(QUICK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'amount':1,'amount':2}", "{'amount':1}{}", "{'amount':1", "", "null", "[[1]", "'x", "nul"})
    void what_is_not_one_json_value_is_not_read(String json) {
        assertThat(read(json.replace('\'', '"'))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "-1e1000000000", "99999999999999999999999999999999999999"})
    void a_number_beyond_its_type_is_read_only_where_the_type_has_room(String number) {
        assertThat(read("{\"amount\":" + number + "}")).isEmpty();
        assertThat(read("{\"score\":" + number + "}")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-1000000000", "[[[]]]", "{'a':{}}", "'five'", "true", "null"})
    void an_odd_number_loses_nothing_but_itself(String number) {
        assertThat(read("{\"amount\":" + number.replace('\'', '"') + ",\"reason\":\"r\"}"))
                .hasValueSatisfying(wire -> assertThat(wire.reason()).isEqualTo("r"));
        assertThat(read("{\"score\":" + number.replace('\'', '"') + ",\"reason\":\"r\"}"))
                .hasValueSatisfying(wire -> assertThat(wire.reason()).isEqualTo("r"));
    }
}
