package io.leadwright.http.api;

import static io.leadwright.http.api.Fixture.invalidParams;
import static io.leadwright.http.api.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What people may ask of whoever keeps something of them. */
class PrivacyRoutesTest {

    private static final String JOHN = "{\"person\": {\"email\": \"john@techcorp.com\"}}";

    private final Fixture fixture = new Fixture().withJohnAndJane();

    private ApiResponse ask(String path, String body) {
        return fixture.handler()
                .handle(Fixture.at("POST", "/privacy" + path)
                        .header("Content-Type", "application/json")
                        .body(body.getBytes(StandardCharsets.UTF_8)));
    }

    private int add(String email) {
        return fixture.send("POST", "", "{\"email\": \"" + email + "\"}").status();
    }

    @Test
    void who_is_left_alone_is_not_added_until_they_are_lifted() {
        assertThat(ask("/suppress", "{\"person\": {\"email\": \"New@TechCorp.com\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(add("new@techcorp.com")).isEqualTo(451);
        ApiResponse lifted = ask("/lift", "{\"person\": {\"email\": \"new@techcorp.com\"}}");
        assertThat(json(lifted).path("data").path("lifted").booleanValue()).isTrue();
        assertThat(add("new@techcorp.com")).isEqualTo(201);
    }

    @Test
    void who_is_erased_is_gone_and_twice_is_once() {
        ApiResponse erased = ask("/erase", JOHN);
        assertThat(json(erased).path("data").path("leads").intValue()).isEqualTo(1);
        assertThat(fixture.ids("")).containsExactly("def456");
        assertThat(json(ask("/erase", JOHN)).path("data").path("leads").intValue())
                .isZero();
        assertThat(add("john@techcorp.com")).isEqualTo(451);
    }

    @Test
    void somebody_is_told_all_that_is_kept_of_them() {
        JsonNode data = json(ask("/export", JOHN)).path("data");
        assertThat(data.path("leads"))
                .singleElement()
                .satisfies(lead -> assertThat(lead.path("email").textValue()).isEqualTo("john@techcorp.com"));
        assertThat(data.path("changes")).isNotEmpty();
        assertThat(data.path("claims")).isEmpty();
        assertThat(data.path("suppressed").booleanValue()).isFalse();
        ask("/suppress", JOHN);
        assertThat(json(ask("/export", JOHN)).path("data").path("suppressed").booleanValue())
                .isTrue();
    }

    @Test
    void a_phone_is_enough_to_be_left_alone_and_too_little_to_be_erased() {
        String phone = "{\"person\": {\"phone\": \"+1 415 555 2671\"}}";
        assertThat(ask("/suppress", phone).status()).isEqualTo(200);
        assertThat(invalidParams(ask("/erase", phone)).path("person").textValue())
                .isEqualTo("Must have an email, a linkedinUrl, or names and company");
    }

    @Test
    void whoever_nothing_tells_is_refused_and_their_words_are_not_repeated() {
        for (String body : new String[] {
            "{}",
            "[]",
            "{\"person\": {}}",
            "{\"person\": \"secret\"}",
            "{\"person\": {\"email\": \"secret\"}}",
            "{\"person\": {\"email\": 1}}",
            "{\"person\": {\"firstName\": \"secret\"}}",
            "{\"person\": {\"email\": \"a@techcorp.com\", \"id\": \"secret\"}}",
            "{\"person\": {\"email\": \"a@techcorp.com\"}, \"other\": \"secret\"}"
        }) {
            for (String path : new String[] {"/suppress", "/lift", "/erase", "/export"}) {
                ApiResponse refused = ask(path, body);
                assertThat(refused.status()).as(body).isEqualTo(400);
                assertThat(new String(refused.body(), StandardCharsets.UTF_8)).doesNotContain("secret");
            }
        }
    }
}
