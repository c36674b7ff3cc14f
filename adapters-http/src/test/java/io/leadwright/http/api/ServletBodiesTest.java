package io.leadwright.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies through a real server, both ways: whole, slow, too long, broken off. */
@Timeout(60)
class ServletBodiesTest {

    private static final String POST = "POST /crm/api/v2/leads";
    private static final String MEDIA_TYPE = "Content-Type: application/json";
    private static final String JSON = "Content-Type: application/json";

    private final Fixture fixture = new Fixture();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_lead_is_added_whether_threads_wait_or_not(boolean isAsync) throws Exception {
        try (Serving serving = Serving.over(fixture.handler(), isAsync)) {
            String added = serving.asked(POST, "{\"id\":\"x\",\"email\":\"a@example.com\"}", JSON);

            assertThat(added).startsWith("HTTP/1.1 201").contains("Location: /crm/api/v2/leads/x\r\n", "ETag: \"1\"");
            assertThat(serving.asked("GET /crm/api/v2/leads/x", "")).startsWith("HTTP/1.1 200");
            assertThat(serving.asked("GET /crm/api/v2/leads/x", "", "If-None-Match: \"1\""))
                    .startsWith("HTTP/1.1 304")
                    .endsWith("\r\n\r\n");
            assertThat(serving.asked("DELETE /crm/api/v2/leads/x", ""))
                    .startsWith("HTTP/1.1 204")
                    .endsWith("\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_body_that_grows_too_long_is_413_without_the_rest_of_it(boolean isAsync) throws Exception {
        String chunk = Integer.toHexString(0x10000) + "\r\n" + " ".repeat(0x10000) + "\r\n";
        try (Serving serving = Serving.over(fixture.handler(), isAsync);
                Socket socket = serving.sent(Serving.head(POST, JSON, "Transfer-Encoding: chunked", ""))) {
            for (int sent = 0; sent <= 1024 * 1024; sent += 0x10000) {
                socket.getOutputStream().write(chunk.getBytes(UTF_8));
            }
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void nobody_is_asked_for_a_body_that_is_refused_already() throws Exception {
        try (Serving serving = Serving.over(fixture.handler(), true)) {
            String length = "Content-Length: 1000";
            assertThat(answer(serving, POST, length, "Expect: 100-continue")).startsWith("HTTP/1.1 415");
            assertThat(answer(serving, POST, JSON, "Content-Length: 1048577")).startsWith("HTTP/1.1 413");
            assertThat(answer(serving, POST, JSON, length, "Accept: text/html")).startsWith("HTTP/1.1 406");
            assertThat(answer(serving, POST, JSON, length, "x-api-key: another"))
                    .startsWith("HTTP/1.1 401");
            assertThat(answer(serving, POST, JSON, length, "Expect: 100-continue"))
                    .startsWith("HTTP/1.1 100");
        }
    }

    private static String answer(Serving serving, String line, String... headers) throws IOException {
        try (Socket socket = serving.sent(Serving.head(line, headers) + "\r\n")) {
            return firstLine(socket);
        }
    }

    private static String firstLine(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    @Test
    void clients_that_dawdle_over_their_bodies_hold_no_thread() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (Serving serving = Serving.over(fixture.handler(), true)) {
            for (int i = 0; i < 50; i++) {
                slow.add(serving.sent(Serving.head(POST, JSON, "Content-Length: 1000", "") + "{\"email\":"));
            }

            assertThat(serving.asked(POST, "{\"email\":\"good@example.com\"}", JSON))
                    .startsWith("HTTP/1.1 201");

            slow.get(0).getOutputStream().write(("\"slow@example.com\"}" + " ".repeat(973)).getBytes(UTF_8));
            assertThat(firstLine(slow.get(0))).startsWith("HTTP/1.1 201");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        assertThat(fixture.ids("")).hasSize(2);
    }

    @Test
    void a_body_that_is_broken_off_writes_nothing() throws Exception {
        try (Serving serving = Serving.over(fixture.handler(), true)) {
            Socket half = serving.sent(
                    Serving.head("POST /crm/api/v2/leads/import", "Content-Type: text/csv", "Content-Length: 1000", "")
                            + "email\na@example.com\n");
            half.shutdownOutput();
            assertThat(rest(half)).startsWith("HTTP/1.1 400").contains("\"code\":\"BAD_REQUEST\"", MEDIA_TYPE);
            half.close();
            assertThat(fixture.ids("")).isEmpty();
        }
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_body_that_is_malformed_is_400_as_described(boolean isAsync) throws Exception {
        try (Serving serving = Serving.over(fixture.handler(), isAsync);
                Socket socket = serving.sent(
                        Serving.head(POST, JSON, "Transfer-Encoding: chunked", "Connection: close", "") + "zz\r\n")) {
            assertThat(rest(socket)).startsWith("HTTP/1.1 400").contains("\"code\":\"BAD_REQUEST\"", MEDIA_TYPE);
        }
        assertThat(fixture.ids("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 60", "Transfer-Encoding: chunked"})
    void bodies_beyond_what_there_is_room_for_are_503_until_there_is_some(String length) throws Exception {
        BodyBudget budget = BodyBudget.of(length.startsWith("Content") ? 99 : 16 * 1024 + 50);
        int room = budget.left();
        String body = "{\"email\":\"a@example.com\"}" + " ".repeat(35);
        String chunks = "3d\r\n" + body + " \r\n0\r\n\r\n";
        String whole = length.startsWith("Content") ? body : chunks;
        try (Serving serving = Serving.over(fixture.handler(), true, budget)) {
            for (int i = 0; i < 3; i++) {
                try (Socket first = serving.sent(
                        Serving.head(POST, JSON, length, "Expect: 100-continue", "Connection: close", ""))) {
                    assertThat(firstLine(first)).startsWith("HTTP/1.1 100");
                    first.getOutputStream().write(whole.substring(0, 9).getBytes(UTF_8));
                    while (budget.left() == room) {
                        Thread.onSpinWait();
                    }

                    assertThat(serving.asked(POST, body, JSON))
                            .startsWith("HTTP/1.1 503")
                            .contains("Retry-After: 1", "\"code\":\"SERVICE_UNAVAILABLE\"");

                    first.getOutputStream().write(whole.substring(9).getBytes(UTF_8));
                    assertThat(rest(first)).contains(i == 0 ? "HTTP/1.1 201" : "HTTP/1.1 409");
                }
                assertThat(serving.asked(POST, body, JSON)).startsWith("HTTP/1.1 409");
            }
        }
    }

    @Test
    void a_body_that_is_broken_off_makes_room_for_others() throws Exception {
        String body = "{\"email\":\"a@example.com\"}";
        try (Serving serving = Serving.over(fixture.handler(), true, BodyBudget.of(99))) {
            for (int i = 0; i < 3; i++) {
                try (Socket half = serving.sent(Serving.head(POST, JSON, "Content-Length: 90", "") + "{")) {
                    half.shutdownOutput();
                    assertThat(rest(half)).startsWith("HTTP/1.1 400");
                }
            }
            assertThat(serving.asked(POST, body, JSON)).startsWith("HTTP/1.1 201");
        }
    }

    @Test
    void a_heap_that_is_full_is_not_the_clients_fault() throws Exception {
        try (Serving serving = Serving.over(new Full(fixture), true)) {
            assertThat(serving.asked(POST, "{\"email\":\"a@example.com\"}", JSON))
                    .startsWith("HTTP/1.1 503")
                    .contains("Retry-After: 1", "correlationId");
        }
    }

    /** An API in which there is no memory left for any body. */
    private record Full(Fixture fixture) implements ApiHandler {
        @Override
        public int bodyBytesMax(ApiRequest head) {
            return fixture.handler().bodyBytesMax(head);
        }

        @Override
        public ApiResponse handle(ApiRequest request) {
            if (request.body().length > 0) {
                throw new OutOfMemoryError("as if");
            }
            return fixture.handler().handle(request);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_export_comes_whole(boolean isAsync) throws Exception {
        fixture.withOthers(1_200);
        try (Serving serving = Serving.over(fixture.handler(), isAsync)) {
            String answer = serving.asked("GET /crm/api/v2/leads/export", "");

            assertThat(answer).startsWith("HTTP/1.1 200").contains("attachment; filename=\"leads.jsonl\"");
            assertThat(answer.lines().filter(line -> line.startsWith("{\"id\"")))
                    .hasSize(1_200);
            assertThat(serving.asked("HEAD /crm/api/v2/leads/export", ""))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_export_whose_storage_fails_midway_does_not_look_whole(boolean isAsync) throws Exception {
        fixture.withOthers(1_200);
        try (Serving serving = Serving.over(new Failing(fixture), isAsync);
                Socket socket = serving.sent(Serving.head("GET /crm/api/v2/leads/export") + "\r\n")) {
            StringBuilder answer = new StringBuilder();
            try {
                InputStream in = socket.getInputStream();
                for (int c = in.read(); c >= 0; c = in.read()) {
                    answer.append((char) c);
                }
            } catch (IOException reset) {
                // one way to say that it is not whole
            }
            assertThat(answer).startsWith("HTTP/1.1 200").contains("lead_0000");
            assertThat(answer.toString()).doesNotEndWith("\r\n0\r\n\r\n");
            assertThat(answer.toString().split("\"id\"")).hasSize(501);
        }
    }

    /** An API whose storage goes down as soon as an answer has begun. */
    private record Failing(Fixture fixture) implements ApiHandler {
        @Override
        public int bodyBytesMax(ApiRequest head) {
            return fixture.handler().bodyBytesMax(head);
        }

        @Override
        public ApiResponse handle(ApiRequest request) {
            ApiResponse response = fixture.handler().handle(request);
            fixture.storage.close();
            return response;
        }
    }
}
