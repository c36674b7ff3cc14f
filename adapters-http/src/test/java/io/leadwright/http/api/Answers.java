package io.leadwright.http.api;

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
}
