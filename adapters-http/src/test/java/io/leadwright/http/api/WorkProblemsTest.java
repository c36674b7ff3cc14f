package io.leadwright.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.credit.AdmissionWindow;
import io.leadwright.credit.Credits;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.ledger.OpenResult.Refusal.Insufficient;
import io.leadwright.ledger.OpenResult.Refusal.KeyReused;
import io.leadwright.ledger.OpenResult.Refusal.RateLimited;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why paid work does not begin, letter by letter as the reference prints it. */
class WorkProblemsTest {

    private static final Instant NOW = Instant.parse("2024-01-20T15:30:00Z");
    private static final String BILLING = "https://app.buena.ai/billing";
    private static final JsonNode DOCUMENT =
            Fixture.json(new Fixture().handler().handle(ApiRequest.of("GET", "/api/v2/openapi.json")));

    private static WorkProblems problems(Duration window, @Nullable String upgradeUrl) {
        LedgerRules rules = LedgerRules.DEFAULT.window(new AdmissionWindow(100, window));
        return new WorkProblems(new Problems(() -> NOW, "https://docs.example.com"), rules, upgradeUrl);
    }

    private static WorkProblems problems() {
        return problems(Duration.ofHours(1), BILLING);
    }

    private static void assertIs(ApiResponse response, int status, String name) throws IOException {
        assertThat(response.status()).isEqualTo(status);
        assertThat(Fixture.json(response))
                .hasToString(Fixture.resource("errors.json").path(name).toString());
        Described.checkProblem(DOCUMENT, response);
    }

    @Test
    void too_few_credits_are_the_references_402() throws IOException {
        assertIs(problems().refused(new Insufficient(Credits.ZERO, Credits.of(5))), 402, "exhausted");
    }

    @Test
    void nobody_is_sent_anywhere_unless_it_is_said_where() {
        ApiResponse response = problems(Duration.ofHours(1), null)
                .refused(new Insufficient(new Credits(1_250), Credits.of(1_000_000)));

        assertThat(Fixture.json(response).path("details")).hasToString("{\"remaining\":1.25,\"required\":1000000}");
        Described.checkProblem(DOCUMENT, response);
    }

    @Test
    void too_many_leads_are_the_references_429() throws IOException {
        ApiResponse response = problems().refused(new RateLimited(NOW.plusSeconds(60), NOW.plusSeconds(3_600)));

        assertIs(response, 429, "limited");
        assertThat(response.headers()).containsEntry("Retry-After", "60");
    }

    @ParameterizedTest
    @CsvSource({"-1000,1", "0,1", "1,1", "999999,1", "1000000,1", "1000001,2", "59000001,60", "60000000,60"})
    void nobody_is_told_to_come_too_early(long micros, String seconds) {
        Instant then = NOW.plusNanos(micros * 1_000);

        ApiResponse limited = problems().refused(new RateLimited(then, then));
        ApiResponse inProgress = problems().inProgress(then);

        assertThat(limited.headers()).containsEntry("Retry-After", seconds);
        assertThat(Fixture.json(limited).path("retryAfter")).hasToString(seconds);
        assertThat(inProgress.headers()).containsEntry("Retry-After", seconds);
    }

    @ParameterizedTest
    @CsvSource({"PT1M,minute", "PT24H,day", "PT90S,90 seconds"})
    void a_limit_is_said_by_its_window(Duration window, String unit) {
        ApiResponse response = problems(window, null).refused(new RateLimited(NOW, NOW));

        assertThat(Fixture.json(response).at("/details/limit").asText()).isEqualTo("100 enrichments per " + unit);
    }

    @Test
    void work_that_somebody_is_at_is_409() throws IOException {
        assertIs(problems().inProgress(NOW.plusSeconds(30)), 409, "inProgress");
    }

    @Test
    void a_key_of_another_request_is_422() throws IOException {
        assertIs(problems().refused(new KeyReused()), 422, "keyReused");
    }
}
