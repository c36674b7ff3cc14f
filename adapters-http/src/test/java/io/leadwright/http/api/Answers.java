package io.leadwright.http.api;

import java.util.Arrays;

/** What every answer to a stranger is. */
final class Answers {

    private Answers() {}

    static void assertForeseen(ApiResponse response) {
        if (response.status() >= 500) {
            throw new AssertionError("answered with " + response.status());
        } else if (response.body().length > 0) {
            Fixture.json(response);
        }
        response.headers().forEach((name, value) -> {
            if (value.chars().anyMatch(c -> c < ' ' || c > '~')) {
                throw new AssertionError("header " + name + " could be broken out of");
            }
        });
    }

    /** The answer to a request is foreseen, and what is refused, or a rehearsal, writes nothing. */
    static void assertForeseen(Fixture fixture, ApiRequest request) {
        byte[] before = fixture.ask("GET", "/export").body();
        ApiResponse response = fixture.handler().handle(request);
        assertForeseen(response);
        boolean isUnwritten = response.status() >= 400 || "dryRun=true".equals(request.query());
        if (isUnwritten && !Arrays.equals(before, fixture.ask("GET", "/export").body())) {
            throw new AssertionError("refused, but written: " + response.status());
        }
    }
}
