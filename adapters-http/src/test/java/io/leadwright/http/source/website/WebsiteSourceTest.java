package io.leadwright.http.source.website;

import static io.leadwright.profile.ProfileField.COMPANY_INDUSTRY;
import static io.leadwright.profile.ProfileField.COMPANY_NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendor.Asked;
import io.leadwright.http.source.UserAgent;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Claim;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site is asked, and in which order. */
class WebsiteSourceTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final Question TECH_CORP =
            Question.about(Subject.email("john@techcorp.example")).wanting(COMPANY_NAME);
    private static final Answer FRONT = Answer.of(200, "website/front.html");

    private final MovableClock clock = MovableClock.startingAt(NOW);
    private final RecordedVendor site = RecordedVendor.start()
            .when(asked -> asked.target().equals("/"), FRONT)
            .when(asked -> asked.target().equals("/about/"), Answer.of(200, "website/about.html"))
            .when(WebsiteSourceTest::robots, Answer.of(200, "website/robots.txt"));
    private final EnrichmentSource source =
            LocalSites.source(Connection.to(site.url().toString())
                    .rate(RateLimit.perSecond(1_000))
                    .clock(clock)
                    .pause(clock::advance)
                    .random(() -> 0));

    @AfterEach
    void close() {
        source.close();
        site.close();
    }

    private static boolean robots(Asked asked) {
        return asked.target().equals("/robots.txt");
    }

    private SourceAnswer ask(Question question) {
        return source.ask(Questions.of(Duration.ofSeconds(20), question)).get(0);
    }

    private List<String> asked() {
        return site.asked().stream()
                .map(asked -> asked.headers().getFirst("host") + asked.target())
                .toList();
    }

    private static List<String> texts(SourceAnswer answer, ProfileField<?> field) {
        assertThat(answer).isInstanceOf(Found.class);
        return ((Found) answer).claims().of(field).stream().map(Claim::text).toList();
    }

    @Test
    void its_rules_are_asked_for_and_then_its_first_page() {
        assertThat(texts(ask(TECH_CORP), COMPANY_NAME)).containsExactly("Tech Corp");
        assertThat(asked()).containsExactly("techcorp.example/robots.txt", "techcorp.example/");
    }

    @Test
    void who_asks_says_who_they_are_and_nothing_else() {
        ask(TECH_CORP.wanting(COMPANY_INDUSTRY));
        assertThat(site.asked()).hasSize(3).allSatisfy(asked -> {
            assertThat(asked.method()).isEqualTo("GET");
            assertThat(asked.headers().getFirst("user-agent")).isEqualTo(LocalSites.ROBOT);
            assertThat(asked.headers().keySet())
                    .containsOnly("Host", "User-agent", "Accept", "Accept-encoding", "Connection");
        });
    }

    @Test
    void pages_that_tell_of_it_are_asked_for_what_is_missing() {
        assertThat(texts(ask(TECH_CORP.wanting(COMPANY_INDUSTRY, COMPANY_NAME)), COMPANY_INDUSTRY))
                .containsExactly("Software");
        assertThat(asked())
                .containsExactly("techcorp.example/robots.txt", "techcorp.example/", "techcorp.example/about/");
    }

    @Test
    void two_questions_about_one_company_are_one_visit() {
        assertThat(source.ask(Questions.of(Duration.ofSeconds(20), TECH_CORP, TECH_CORP)))
                .hasOnlyElementsOfType(Found.class);
        assertThat(site.asked()).hasSize(2);
        ask(TECH_CORP);
        assertThat(asked().subList(2, 3)).containsExactly("techcorp.example/"); // its rules are still known
        clock.advance(Duration.ofHours(13));
        ask(TECH_CORP);
        assertThat(asked().subList(3, 5)).containsExactly("techcorp.example/robots.txt", "techcorp.example/");
    }

    @Test
    void what_a_robot_may_not_ask_for_is_not_asked_for() {
        site.when(
                WebsiteSourceTest::robots,
                Answer.text(200, "User-agent: testbot\nDisallow: /\n\nUser-agent: *\nAllow: /\n"));
        assertThat(ask(TECH_CORP)).isEqualTo(Failed.free(FailureKind.FORBIDDEN));
        assertThat(asked()).containsExactly("techcorp.example/robots.txt");
    }

    @Test
    void a_page_that_a_robot_may_not_ask_for_is_left_out() {
        site.when(WebsiteSourceTest::robots, Answer.text(200, "User-agent: *\nDisallow: /about\n"));
        assertThat(texts(ask(TECH_CORP.wanting(COMPANY_INDUSTRY, COMPANY_NAME)), COMPANY_NAME))
                .hasSize(1);
        assertThat(asked()).doesNotContain("techcorp.example/about/").contains("techcorp.example/contact.html");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410})
    void no_rules_allow_everything(int status) {
        site.when(WebsiteSourceTest::robots, Answer.text(status, "User-agent: *\nDisallow: /\n"));
        assertThat(ask(TECH_CORP)).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @CsvSource({"500,UNAVAILABLE", "503,UNAVAILABLE", "429,THROTTLED"})
    void rules_that_cannot_be_had_allow_nothing(int status, FailureKind kind) {
        site.when(WebsiteSourceTest::robots, Answer.text(status, "", "retry-after: 3600"));
        assertThat(ask(TECH_CORP)).isEqualTo(Failed.free(kind).notBefore(NOW.plusSeconds(3_600)));
        assertThat(asked()).containsOnly("techcorp.example/robots.txt");
    }

    @Test
    void a_delay_is_kept_and_what_would_take_too_long_is_for_later() {
        site.when(WebsiteSourceTest::robots, Answer.text(200, "User-agent: *\nCrawl-delay: 4\n"));
        Question much = TECH_CORP.wanting(COMPANY_INDUSTRY);
        assertThat(texts(ask(much), COMPANY_INDUSTRY)).containsExactly("Software");
        assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(4));
        assertThat(source.ask(Questions.of(Duration.ofSeconds(3), much)))
                .containsExactly(Failed.free(FailureKind.THROTTLED).notBefore(NOW.plusSeconds(8)));
        clock.advance(Duration.ofSeconds(4));
        assertThat(source.ask(Questions.of(Duration.ofSeconds(3), much)).get(0)).isInstanceOf(Found.class);
    }

    @Test
    void a_redirect_is_followed_and_the_rules_of_where_it_leads_are_kept() {
        site.when(
                asked -> asked.target().equals("/")
                        && asked.headers().getFirst("host").equals("techcorp.example"),
                Answer.text(301, "", "location: http://en.techcorp.example/home"));
        site.when(asked -> asked.target().equals("/home"), FRONT);
        assertThat(ask(TECH_CORP)).isInstanceOf(Found.class);
        assertThat(asked())
                .containsExactly(
                        "techcorp.example/robots.txt",
                        "techcorp.example/",
                        "en.techcorp.example/robots.txt",
                        "en.techcorp.example/home");
        site.when(
                asked -> asked.target().equals("/robots.txt")
                        && asked.headers().getFirst("host").startsWith("en."),
                Answer.text(200, "User-agent: *\nDisallow: /home\n"));
        clock.advance(Duration.ofHours(13));
        assertThat(ask(TECH_CORP)).isEqualTo(Failed.free(FailureKind.FORBIDDEN));
    }

    @Test
    void three_redirects_are_followed_and_no_fourth() {
        for (int i = 0; i < 4; i++) {
            String target = i == 0 ? "/" : "/r" + i;
            site.when(asked -> asked.target().equals(target), Answer.text(302, "", "location: /r" + (i + 1)));
        }
        assertThat(ask(TECH_CORP)).isEqualTo(Failed.free(FailureKind.UNREADABLE));
        assertThat(asked()).contains("techcorp.example/r3").doesNotContain("techcorp.example/r4");
        site.when(asked -> asked.target().equals("/r3"), FRONT);
        assertThat(ask(TECH_CORP)).isInstanceOf(Found.class);
    }

    @Test
    void rules_may_be_five_redirects_away() {
        for (int i = 0; i < 5; i++) {
            String target = i == 0 ? "/robots.txt" : "/rules" + i;
            site.when(asked -> asked.target().equals(target), Answer.text(301, "", "location: /rules" + (i + 1)));
        }
        site.when(asked -> asked.target().equals("/rules5"), Answer.text(200, "User-agent: *\nDisallow: /\n"));
        assertThat(ask(TECH_CORP)).isEqualTo(Failed.free(FailureKind.FORBIDDEN));
        assertThat(asked()).hasSize(6);
    }

    @Test
    void a_site_that_is_somebody_elses_says_nothing_of_the_company() {
        site.when(
                asked -> asked.headers().getFirst("host").equals("techcorp.example"),
                Answer.text(301, "", "location: http://registrar.example/"));
        assertThat(ask(TECH_CORP)).isEqualTo(Nothing.FREE);
    }

    @ParameterizedTest
    @CsvSource({
        "401,FORBIDDEN",
        "402,FORBIDDEN",
        "403,FORBIDDEN",
        "451,FORBIDDEN",
        "429,THROTTLED",
        "500,UNAVAILABLE",
        "418,UNREADABLE"
    })
    void a_page_that_is_not_shown_is_a_failure(int status, FailureKind kind) {
        site.when(asked -> asked.target().equals("/"), Answer.text(status, "No", "content-type: text/html"));
        assertThat(ask(TECH_CORP)).isEqualTo(Failed.free(kind));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void a_page_that_is_not_there_is_nothing(int status) {
        site.when(asked -> asked.target().equals("/"), Answer.text(status, "No", "content-type: text/html"));
        assertThat(ask(TECH_CORP)).isEqualTo(Nothing.FREE);
    }

    @Test
    void what_is_no_html_is_unreadable() {
        site.when(asked -> asked.target().equals("/"), Answer.text(200, "{}", "content-type: application/json"));
        assertThat(ask(TECH_CORP)).isEqualTo(Failed.free(FailureKind.UNREADABLE));
    }

    @Test
    void nobody_is_asked_for_a_host_where_everybody_has_a_page() {
        assertThat(ask(Question.about(Subject.email("john@gmail.com")))).isEqualTo(Nothing.FREE);
        assertThat(site.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bot", "Bot/1.0", "Bot/1.0 by us", "Bot/1.0\r\n(a@b.example)", "1Bot (a@b.example)"})
    void a_robot_has_a_name_and_somebody_who_answers_for_it(String userAgent) {
        assertThatThrownBy(() -> WebsiteSource.create(new UserAgent(userAgent)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("userAgent: must");
    }

    @Test
    void it_is_on_and_free() {
        try (WebsiteSource polite = WebsiteSource.create(new UserAgent("Acme-Bot/2 (bot@acme.example)"))) {
            assertThat(polite.profile().isOnByDefault()).isTrue();
            assertThat(polite.profile().price().worst().isNothing()).isTrue();
        }
        assertThat(new Robot("Acme-Bot/2 (bot@acme.example)").name()).isEqualTo("acme-bot");
    }
}
