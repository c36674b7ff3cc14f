package io.leadwright.http.source.secedgar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendor.Asked;
import io.leadwright.http.source.UserAgent;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Nothing;
import io.leadwright.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What EDGAR is asked. */
class SecEdgarSourceTest {

    private static final String TICKERS = "/files/company_tickers.json";
    private static final String SUBMISSIONS = "/submissions/CIK0009900001.json";

    private final MovableClock clock = MovableClock.startingAt(Instant.parse("2026-08-01T12:00:00Z"));
    private final RecordedVendor vendor = RecordedVendor.start()
            .when(asked -> asked.target().equals(TICKERS), Answer.of(200, "secedgar/company-tickers.json"))
            .when(asked -> asked.target().equals(SUBMISSIONS), Answer.of(200, "secedgar/company-found.json"));
    private final SecEdgarSource source = SecEdgarSource.create(new UserAgent("Sample Research admin@sample.example"))
            .over(connection -> connection.baseUrl(vendor.url()).clock(clock).pause(clock::advance));

    @AfterEach
    void close() {
        source.close();
        vendor.close();
    }

    private List<SourceAnswer> ask(String... companies) {
        Question[] questions = List.of(companies).stream()
                .map(company ->
                        Question.about(Subject.email("john@techcorp.example")).knowing(ProfileField.COMPANY, company))
                .toArray(Question[]::new);
        return source.ask(Questions.of(Duration.ofSeconds(20), questions));
    }

    private List<String> targets() {
        return vendor.asked().stream().map(Asked::target).toList();
    }

    @Test
    void the_file_of_tickers_is_fetched_once_a_day() {
        assertThat(ask("Nowhere", "Tech Corp", "Nowhere Else").get(1)).isInstanceOf(Found.class);
        clock.advance(Duration.ofHours(23));
        ask("Tech Corp");
        assertThat(targets()).containsExactly(TICKERS, SUBMISSIONS, SUBMISSIONS);
        clock.advance(Duration.ofHours(1));
        ask("Nowhere");
        assertThat(targets()).containsExactly(TICKERS, SUBMISSIONS, SUBMISSIONS, TICKERS);
    }

    @Test
    void that_the_file_is_refused_is_the_answer_and_it_is_asked_for_again() {
        vendor.when(asked -> asked.target().equals(TICKERS), Answer.of(403, "secedgar/undeclared.html"));
        assertThat(ask("Tech Corp")).containsExactly(Failed.free(FailureKind.FORBIDDEN));
        vendor.when(asked -> asked.target().equals(TICKERS), Answer.of(200, "secedgar/company-tickers.json"));
        assertThat(ask("Nowhere")).containsExactly(Nothing.FREE);
        assertThat(targets()).containsExactly(TICKERS, TICKERS);
    }

    @ParameterizedTest
    @CsvSource({"403,secedgar/too-often.html", "429,secedgar/undeclared.html"})
    void nobody_downloads_the_file_before_a_penalty_is_over(int status, String page) {
        vendor.when(asked -> asked.target().equals(TICKERS), Answer.of(status, page));
        Failed throttled =
                Failed.free(FailureKind.THROTTLED).notBefore(clock.instant().plusSeconds(600));
        assertThat(ask("Tech Corp", "Nowhere")).containsExactly(throttled, throttled);
        clock.advance(Duration.ofSeconds(599));
        assertThat(ask("Tech Corp")).containsExactly(throttled);
        assertThat(targets()).containsExactly(TICKERS);
        vendor.when(asked -> asked.target().equals(TICKERS), Answer.of(200, "secedgar/company-tickers.json"));
        clock.advance(Duration.ofSeconds(1));
        assertThat(ask("Tech Corp")).singleElement().isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @CsvSource({"403,secedgar/too-often.html", "429,secedgar/undeclared.html"})
    void nobody_asks_for_a_company_before_a_penalty_is_over(int status, String page) {
        vendor.when(asked -> asked.target().equals(SUBMISSIONS), Answer.of(status, page));
        Failed throttled =
                Failed.free(FailureKind.THROTTLED).notBefore(clock.instant().plusSeconds(600));
        assertThat(ask("Tech Corp", "Tech Corp")).containsExactly(throttled, throttled);
        assertThat(targets()).containsExactly(TICKERS, SUBMISSIONS);
        clock.advance(Duration.ofMinutes(10));
        ask("Tech Corp");
        assertThat(targets()).containsExactly(TICKERS, SUBMISSIONS, SUBMISSIONS);
    }

    @Test
    void a_file_that_cannot_be_fetched_anew_does_for_another_hour() {
        ask("Nowhere");
        vendor.when(asked -> asked.target().equals(TICKERS), Answer.of(403, "secedgar/undeclared.html"));
        clock.advance(Duration.ofDays(1));
        assertThat(ask("Tech Corp", "Tech Corp")).hasOnlyElementsOfType(Found.class);
        assertThat(targets()).containsExactly(TICKERS, TICKERS, SUBMISSIONS, SUBMISSIONS);
        clock.advance(Duration.ofHours(1));
        assertThat(ask("Nowhere")).containsExactly(Nothing.FREE);
        assertThat(targets()).hasSize(5).last().isEqualTo(TICKERS);
    }

    @Test
    void who_files_much_is_read_too() {
        String filings = Stream.generate(() -> "\"" + "x".repeat(60_000) + "\"")
                .limit(100)
                .collect(Collectors.joining(","));
        vendor.when(
                asked -> asked.target().equals(SUBMISSIONS),
                Answer.text(200, "{\"name\":\"TECH CORP\",\"filings\":{\"recent\":{\"form\":[" + filings + "]}}}"));
        assertThat(ask("Tech Corp")).singleElement().isInstanceOf(Found.class);
    }

    @Test
    void everybody_says_who_they_are() {
        ask("Tech Corp");
        assertThat(vendor.asked())
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.headers().getFirst("user-agent"))
                        .isEqualTo("Sample Research admin@sample.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sample", "Sample admin@sample.example\r\nx-evil: 1", "Sample ädmin@sample.example"})
    void who_cannot_be_reached_is_none(String text) {
        assertThatThrownBy(() -> new UserAgent(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("userAgent: must");
    }
}
