package io.leadwright.http.api;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.leadwright.query.Cursor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Any text where a cursor should be, and any text dressed up as one of the right query. */
class CursorFuzzTest {

    private static final String QUERY = "limit=1&sortBy=company,lastContactedAt&cursor=";
    private static final Fixture FIXTURE = new Fixture().withJohnAndJane();
    private static final String FINGERPRINT = decoded(Fixture.json(FIXTURE.get(QUERY + "*"))
                    .path("data")
                    .path("nextCursor")
                    .textValue())
            .substring(0, 16);

    private static String decoded(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }

    @FuzzTest(maxDuration = "8s")
    void a_cursor_is_read_or_refused(FuzzedDataProvider data) {
        boolean dressed = data.consumeBoolean();
        String rest = data.consumeRemainingAsString();
        String text = dressed
                ? Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((FINGERPRINT + rest).getBytes(StandardCharsets.UTF_8))
                : rest;
        try {
            if (!Cursor.parse(text).text().equals(text)) {
                throw new AssertionError("a cursor of two spellings");
            }
        } catch (IllegalArgumentException refused) {
            // documented
        }
        Answers.assertForeseen(FIXTURE.get(QUERY + text));
    }
}
