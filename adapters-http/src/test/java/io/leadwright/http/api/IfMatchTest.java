package io.leadwright.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions on the version of a lead. */
class IfMatchTest {

    private static final int WRITERS = 8;
    private static final int EACH = 25;

    private final Fixture fixture = new Fixture().withJohnAndJane();

    private ApiResponse patched(String ifMatch) {
        return fixture.send("PATCH", "/lead_abc123", "{\"title\":\"" + ifMatch.hashCode() + "\"}", "If-Match", ifMatch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "*", " \"7\" , \"1\"", "W/\"1\", \"1\"", ",\"1\",", "\"a,b\",\"1\""})
    void the_version_that_is_named_is_changed(String ifMatch) {
        assertThat(patched(ifMatch).headers()).containsEntry("ETag", "\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"1\"", "\"\"", "\"01\"", "\"11\",\"x\"", "\"a,1,b\""})
    void another_version_is_left_alone_and_named(String ifMatch) {
        ApiResponse response = patched(ifMatch);

        assertThat(response.status()).isEqualTo(412);
        assertThat(Fixture.json(response).path("code").asText()).isEqualTo("VERSION_CONFLICT");
        assertThat(response.headers()).containsEntry("ETag", "\"1\"");
        assertThat(fixture.ask("DELETE", "/lead_abc123", "If-Match", ifMatch).status())
                .isEqualTo(412);
        assertThat(fixture.ask("POST", "/lead_abc123/contacts", "If-Match", ifMatch)
                        .status())
                .isEqualTo(412);
        assertThat(fixture.ask("GET", "/lead_abc123").headers()).containsEntry("ETag", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1", "\"1\" \"2\"", "w/\"1\"", "*, \"1\"", "", "\"a\u0000\""})
    void what_is_no_condition_is_refused(String ifMatch) {
        ApiResponse response = patched(ifMatch);

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(response).has("If-Match")).isTrue();
        assertThat(fixture.ask("DELETE", "/lead_abc123", "If-Match", ifMatch).status())
                .isEqualTo(400);
    }

    @Test
    void a_lead_is_deleted_at_its_version() {
        assertThat(fixture.ask("DELETE", "/lead_abc123", "If-Match", "\"1\"").status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"0\", W/\"1\"", "*"})
    void a_lead_that_is_known_is_not_shown_again(String ifNoneMatch) {
        ApiResponse response = fixture.ask("GET", "/lead_abc123", "If-None-Match", ifNoneMatch);

        assertThat(response.status()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers()).containsEntry("ETag", "\"1\"");
        assertThat(fixture.ask("HEAD", "/lead_abc123", "If-None-Match", ifNoneMatch)
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "1", ""})
    void a_lead_of_another_version_is_shown(String ifNoneMatch) {
        assertThat(fixture.ask("GET", "/lead_abc123", "If-None-Match", ifNoneMatch)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void of_many_who_change_what_they_have_seen_nobody_overwrites_another() {
        List<Integer> tries = IntStream.range(0, WRITERS)
                .parallel()
                .map(writer -> IntStream.range(0, EACH)
                        .map(i -> added("w" + writer + "-" + i))
                        .sum())
                .boxed()
                .toList();

        assertThat(tries).allMatch(count -> count >= EACH);
        ApiResponse end = fixture.ask("GET", "/lead_def456");
        assertThat(Fixture.lead(end).path("notes").asText().split(",")).hasSize(WRITERS * EACH + 1);
        assertThat(end.headers()).containsEntry("ETag", "\"" + (WRITERS * EACH + 1) + "\"");
    }

    /** Adds a word to the notes that were read, again and again until nobody came between; how often it took. */
    private int added(String word) {
        for (int tries = 1; ; tries++) {
            ApiResponse seen = fixture.ask("GET", "/lead_def456");
            String notes = Fixture.lead(seen).path("notes").asText("");
            ApiResponse changed = fixture.send(
                    "PATCH",
                    "/lead_def456",
                    "{\"notes\":\"" + notes + "," + word + "\"}",
                    "If-Match",
                    seen.headers().getOrDefault("ETag", ""));
            if (changed.status() == 200) {
                return tries;
            }
            assertThat(changed.status()).isEqualTo(412);
        }
    }
}
