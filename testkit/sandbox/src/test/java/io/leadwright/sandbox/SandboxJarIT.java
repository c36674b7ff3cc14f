package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as a user starts it: another process, stopped by a signal. */
class SandboxJarIT {

    private static final String READY = "Leadwright sandbox on ";

    @TempDir
    Path folder;

    @Test
    void it_serves_the_sample_leads_and_keeps_them_when_stopped() throws Exception {
        Process first = serve();
        URI address = ready(first);
        assertThat(get(address, "sandbox").body()).contains("\"total\":247,\"pages\":25");
        assertThat(get(address, "wrong").statusCode()).isEqualTo(401);
        stop(first);

        Process second = serve();
        assertThat(get(ready(second), "sandbox").body()).contains("\"total\":247,\"pages\":25");
        stop(second);
    }

    @Test
    void it_reads_a_file_and_keeps_accounts_apart() throws Exception {
        Path leads = Files.writeString(folder.resolve("leads.csv"), """
                firstName,lastName,email,tags,customFields.budget
                Émile,Zola,emile@example.com,writer;dead,5
                Émile,Zola,not an address,,
                """);
        Process process = serve(
                "--leads",
                leads.toString(),
                "--api-key",
                "one=leads:read",
                "--api-key",
                "other/two=leads:read",
                "--api-key",
                "three=credits:read");
        URI address = ready(process);
        assertThat(get(address, "one").body()).contains("\"total\":1").contains("\"tags\":[\"writer\",\"dead\"]");
        assertThat(get(address, "two").body()).contains("\"total\":0");
        assertThat(get(address, "three").statusCode()).isEqualTo(403);
        assertThat(get(address, "sandbox").statusCode()).isEqualTo(401);
        stop(process);
    }

    @Test
    void it_reads_a_file_of_json_lines_and_reading_it_again_adds_nobody() throws Exception {
        Path leads = Files.writeString(folder.resolve("leads.jsonl"), """
                {"email":"emile@example.com","firstName":"Émile","tags":["writer"],"customFields":{"books":20}}
                {"firstName":"No","lastName":"Key","company":""}
                {"email":"emile@example.com","linkedinUrl":"https://linkedin.com/in/zola"}
                {"linkedinUrl":"https://linkedin.com/in/zola","title":"Author"}
                {"email":7}
                """);
        for (int run = 0; run < 2; run++) {
            Process process = serve("--leads", leads.toString());
            assertThat(get(ready(process), "sandbox").body())
                    .contains("\"total\":2", "\"title\":\"Author\"", "\"books\":20", "\"company\":null");
            stop(process);
            assertThat(errors()).contains("leads.jsonl: 5 rows, ").contains(", 1 rejected");
        }
    }

    @Test
    void it_imports_a_file_and_exports_it_again() throws Exception {
        Path leads = Files.writeString(folder.resolve("leads.csv"), """
                firstName;email;tags;customFields.budget
                Émile;emile@example.com;"writer;dead";=5
                Émile;not an address;;
                """);
        Path out = folder.resolve("out.jsonl");

        assertThat(run("import", "--leads", leads.toString(), "--dry-run"))
                .isEqualTo("leads.csv: 2 rows, 1 created, 0 updated, 0 unchanged, 1 rejected (dry run)\n");
        assertThat(run("import", "--leads", leads.toString()))
                .isEqualTo("leads.csv: 2 rows, 1 created, 0 updated, 0 unchanged, 1 rejected\n");
        assertThat(errors()).isEqualTo("row 2: email: must be an address such as name@example.com\n");
        assertThat(run("export", "--out", out.toString())).isEqualTo("out.jsonl: 1 leads written\n");

        assertThat(Files.readString(out))
                .contains("\"firstName\":\"Émile\"", "\"tags\":[\"writer\",\"dead\"]", "{\"budget\":\"=5\"}");
        assertThat(run("import", "--leads", out.toString()))
                .isEqualTo("out.jsonl: 1 rows, 0 created, 0 updated, 1 unchanged, 0 rejected\n");
    }

    /** What a command says that ends well. */
    private String run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(() -> errors()).isZero();
        return said;
    }

    private Process serve(String... more) throws IOException {
        return start(Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(more))
                .toArray(String[]::new));
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "-jar", System.getProperty("sandbox.jar")));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--db", folder.resolve("leads.db").toString()));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("stderr").toFile())
                .start();
    }

    private URI ready(Process process) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertThat(line).as(() -> errors()).startsWith(READY);
        assertThat(out.readLine()).isEqualTo("Sources: apollo, github, hunter, zoominfo (simulated)");
        return URI.create(line.substring(READY.length()));
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("stderr"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static HttpResponse<String> get(URI address, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v2/leads?limit=10"))
                .header("x-api-key", key)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** {@link Process#destroy} is SIGTERM where there are signals. */
    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
}
