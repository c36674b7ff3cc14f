package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever id a lead was given, its path leads to it. */
class OddIdsTest {

    @TempDir
    static Path folder;

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(folder);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "a//b",
                "/",
                "a\\b",
                "..",
                ".",
                "../..",
                "%2F",
                "%",
                "a%b",
                "a;b",
                "a?b#c",
                "a+b",
                "!$&'()*,=:@",
                "[]{}|^`<>~"
            })
    void a_lead_is_found_changed_and_deleted_by_its_id(String id) {
        String path = "/leads/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace(".", "%2E");
        String said = "{\"id\":\"" + id.replace("\\", "\\\\") + "\",\"firstName\":\"Odd\"}";

        assertThat(sandbox.answer("POST", "/leads", said).statusCode()).isEqualTo(201);
        assertThat(sandbox.answer("GET", path, "").body()).contains("\"Odd\"");
        assertThat(sandbox.answer("PATCH", path, "{\"title\":\"CTO\"}").body()).contains("\"CTO\"");
        assertThat(sandbox.answer("DELETE", path, "").statusCode()).isBetween(200, 204);
        assertThat(sandbox.answer("GET", path, "").statusCode()).isEqualTo(404);
    }
}
