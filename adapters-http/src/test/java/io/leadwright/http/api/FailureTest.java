package io.leadwright.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.Leadwright;
import io.leadwright.port.StorageException;
import io.leadwright.testkit.MemoryStorage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the caller and the log are told when something fails on our side. */
class FailureTest {

    private static final String PERSON = "john@techcorp.com";

    private final List<String> logged = new ArrayList<>();
    private final Logger logger = Logger.getLogger("io.leadwright.http.api");
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage() + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(listener);
        logger.setUseParentHandlers(true);
    }

    private static ApiResponse failing(Throwable failure, String method) {
        Authenticator authenticator = request -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        };
        return Described.of(LeadApi.of(Leadwright.builder(new MemoryStorage()).build(), authenticator))
                .handle(ApiRequest.of(method, "/api/v2/leads"));
    }

    @Test
    void a_storage_that_is_down_is_503_and_worth_another_try() {
        ApiResponse response =
                failing(new StorageException("cannot write", new IllegalStateException("row (" + PERSON + ")")), "GET");

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers()).containsEntry("Retry-After", "1");
        assertThat(Fixture.json(response).path("code").asText()).isEqualTo("SERVICE_UNAVAILABLE");
        assertLogged(response);
    }

    @Test
    void the_unforeseen_is_500_with_an_id_to_find_it_in_the_log() {
        ApiResponse response = failing(new IllegalStateException(PERSON), "GET");

        assertThat(response.status()).isEqualTo(500);
        assertThat(Fixture.json(response).path("code").asText()).isEqualTo("INTERNAL_ERROR");
        assertLogged(response);
    }

    @Test
    void a_heap_that_is_full_is_503_and_worth_another_try() {
        ApiResponse response = failing(new OutOfMemoryError(PERSON), "GET");

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers()).containsEntry("Retry-After", "1");
        assertLogged(response);
    }

    @Test
    void any_other_error_is_500() {
        ApiResponse response = failing(new StackOverflowError(PERSON), "GET");

        assertThat(response.status()).isEqualTo(500);
        assertLogged(response);
    }

    @Test
    void head_has_no_body_even_then() {
        assertThat(failing(new IllegalStateException(PERSON), "HEAD").body()).isEmpty();
    }

    private void assertLogged(ApiResponse response) {
        String correlationId =
                Fixture.json(response).path("details").path("correlationId").asText();
        assertThat(correlationId).hasSize(36);
        assertThat(logged)
                .singleElement()
                .asString()
                .contains(correlationId, "FailureTest")
                .doesNotContain(PERSON);
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).doesNotContain(PERSON, "Exception", "at io.");
    }
}
