package io.leadwright.http.source.zoominfo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.zoominfo.ZoomInfoTokens.Token;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer.Failed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ZoomInfo answers to a client id and its secret. */
class ZoomInfoTokensTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");

    private static WireResponse response(int status, String body) {
        return WireResponse.of(status, ImmutableListMultimap.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static WireResponse recorded(int status, String file) {
        return WireResponse.of(status, ImmutableListMultimap.of(), RecordedVendor.bytes("zoominfo/" + file));
    }

    @Test
    void a_token_is_kept_until_a_little_before_it_expires() {
        assertThat(ZoomInfoTokens.read(recorded(200, "token.json"), NOW))
                .hasValue(new Token("eyJhbGciOiJub25lIn0.e30.", NOW.plusSeconds(3240)));
    }

    @ParameterizedTest
    @CsvSource({"'\"600\"', 540", "0, 0", "99999999999999999999, 270", "999999999, 77760", "'\"soon\"', 270", "-1, 270"
    })
    void whatever_is_said_of_its_time_it_is_kept_for_a_day_at_most(String expiresIn, long seconds) {
        assertThat(ZoomInfoTokens.read(
                        response(200, "{\"access_token\": \"t\", \"expires_in\": " + expiresIn + "}"), NOW))
                .hasValue(new Token("t", NOW.plusSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"access_token\": \"\"}",
                "{\"access_token\": \"a b\"}",
                "{\"access_token\": \"a\\r\\n\"}"
            })
    void what_cannot_be_sent_is_no_token(String body) {
        assertThat(ZoomInfoTokens.read(response(200, body), NOW)).isEmpty();
        assertThat(ZoomInfoTokens.refusal(response(200, body), NOW)).isEqualTo(Failed.free(FailureKind.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401})
    void a_wrong_secret_is_refused_as_either(int status) {
        WireResponse rejected = recorded(status, "token-rejected.json");
        assertThat(ZoomInfoTokens.read(rejected, NOW)).isEmpty();
        assertThat(ZoomInfoTokens.refusal(rejected, NOW)).isEqualTo(Failed.free(FailureKind.UNAUTHORISED));
    }

    @Test
    void asking_too_often_for_one_is_no_refusal() {
        assertThat(ZoomInfoTokens.refusal(response(429, ""), NOW)).isEqualTo(Failed.free(FailureKind.THROTTLED));
    }

    @Test
    void a_token_is_not_shown() {
        assertThat(new Token("hidden", NOW).toString()).doesNotContain("hidden");
        assertThat(new ZoomInfoWire.Token("hidden", "1").toString()).doesNotContain("hidden");
    }
}
