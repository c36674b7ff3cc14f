package io.leadwright.http.source.github;

import static io.leadwright.profile.ProfileField.BIO;
import static io.leadwright.profile.ProfileField.GITHUB;
import static io.leadwright.profile.ProfileField.LAST_ACTIVE_ON;
import static io.leadwright.profile.ProfileField.LINKEDIN_URL;
import static io.leadwright.profile.ProfileField.SKILLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendor.Asked;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.port.Secret;
import io.leadwright.profile.Claims;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What GitHub is asked. */
class GitHubSourceTest {

    private static final int SEARCHES_A_MINUTE = 30;
    private static final String USER = "/users/johndoe-example";
    private static final String REPOSITORIES = USER + "/repos?per_page=100&type=owner&sort=pushed";
    private static final Question JOHN = Question.about(Subject.email("john.doe@techcorp.example"));
    private static final Question PAGE = Question.about(Subject.named("John", "Doe"))
            .knowing(GITHUB, "https://github.com/JohnDoe-Example?tab=repositories");

    private final RecordedVendor vendor = RecordedVendor.start()
            .when(asked -> asked.target().startsWith("/search"), Answer.of(200, "github/search-by-email-found.json"))
            .when(asked -> asked.target().equals(USER), Answer.of(200, "github/user-found.json"))
            .when(
                    asked -> asked.target().equals(USER + "/social_accounts"),
                    Answer.of(200, "github/social-accounts.json"))
            .when(asked -> asked.target().equals(REPOSITORIES), Answer.of(200, "github/user-repos.json"));
    private final GitHubSource source = GitHubSource.create(Secret.of("a-token"))
            .over(connection -> connection.baseUrl(vendor.url()).rate(RateLimit.perSecond(1_000)));

    @AfterEach
    void close() {
        source.close();
        vendor.close();
    }

    private SourceAnswer ask(Question question) {
        return source.ask(Questions.of(Duration.ofSeconds(20), question)).get(0);
    }

    private List<String> targets() {
        return vendor.asked().stream().map(Asked::decodedTarget).toList();
    }

    private static Claims claims(SourceAnswer answer) {
        assertThat(answer).isInstanceOf(Found.class);
        return ((Found) answer).claims();
    }

    @Test
    void everybody_says_who_they_are_and_what_they_take() {
        ask(PAGE);
        assertThat(vendor.asked()).hasSize(3).allSatisfy(asked -> {
            assertThat(asked.method()).isEqualTo("GET");
            assertThat(asked.headers().getFirst("user-agent")).startsWith("leadwright");
            assertThat(asked.headers().getFirst("accept")).isEqualTo("application/vnd.github+json");
            assertThat(asked.headers().getFirst("x-github-api-version")).isEqualTo("2022-11-28");
            assertThat(asked.headers().getFirst("authorization")).isEqualTo("Bearer a-token");
            assertThat(asked.target()).doesNotContain("a-token");
        });
    }

    @Test
    void who_has_a_page_is_asked_for_by_it() {
        Claims claims = claims(ask(PAGE));
        assertThat(targets()).containsExactly(USER, USER + "/social_accounts", REPOSITORIES);
        assertThat(claims.fields()).contains(BIO, LINKEDIN_URL, SKILLS);
    }

    @Test
    void only_what_is_wanted_is_asked() {
        ask(PAGE.wanting(BIO));
        ask(PAGE.wanting(LINKEDIN_URL));
        ask(PAGE.wanting(SKILLS));
        ask(PAGE.wanting(LAST_ACTIVE_ON));
        assertThat(targets())
                .containsExactly(USER, USER, USER + "/social_accounts", USER, REPOSITORIES, USER, REPOSITORIES);
    }

    @Test
    void others_are_searched_by_their_address() {
        assertThat(claims(ask(JOHN.wanting(BIO))).of(BIO)).hasSize(1);
        assertThat(targets()).containsExactly("/search/users?q=john.doe@techcorp.example in:email", USER);
    }

    @Test
    void an_address_that_only_resembles_is_somebody_elses() {
        assertThat(ask(Question.about(Subject.email("doe@techcorp.example")))).isEqualTo(Nothing.FREE);
        assertThat(vendor.asked()).hasSize(2);
    }

    @Test
    void a_page_of_nobody_is_not_asked_for() {
        Question nobody = Question.about(Subject.named("John", "Doe")).knowing(GITHUB, "https://github.com/orgs/x");
        assertThat(ask(nobody)).isEqualTo(Nothing.FREE);
        assertThat(vendor.asked()).isEmpty();
    }

    @Test
    void an_organisation_is_nobody_and_asked_nothing_more() {
        vendor.when(asked -> asked.target().equals(USER), Answer.of(200, "github/company-found.json"));
        assertThat(ask(PAGE)).isEqualTo(Nothing.FREE);
        assertThat(targets()).containsExactly(USER);
    }

    @Test
    void that_the_rest_fails_does_not_lose_the_profile() {
        vendor.when(
                asked -> asked.target().equals(REPOSITORIES),
                Answer.text(403, "{\"message\": \"Resource not accessible by personal access token\"}"));
        assertThat(claims(ask(PAGE)).fields()).contains(BIO, LINKEDIN_URL).doesNotContain(SKILLS);
        assertThat(ask(PAGE.wanting(SKILLS))).isEqualTo(Failed.free(FailureKind.FORBIDDEN));
    }

    @Test
    void addresses_that_nobody_publishes_are_searched_no_faster_than_github_allows() {
        vendor.always(Answer.of(200, "github/search-by-email-not-found.json"));
        MovableClock clock = MovableClock.startingAt(Instant.EPOCH);
        Question[] people = IntStream.rangeClosed(0, SEARCHES_A_MINUTE)
                .mapToObj(i -> Question.about(Subject.email("p" + i + "@techcorp.example")))
                .toArray(Question[]::new);
        try (GitHubSource slow = GitHubSource.create(Secret.of("a-token"))
                .over(own -> own.baseUrl(vendor.url()).clock(clock).pause(clock::advance))) {
            slow.ask(Questions.of(Duration.ofHours(1), people));
        }
        assertThat(vendor.asked()).hasSize(people.length);
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusSeconds(60));
    }

    @Test
    void it_is_off_until_somebody_decides_that_its_terms_are_kept() {
        assertThat(source.profile().isOnByDefault()).isFalse();
        assertThat(source.profile().terms()).contains("unsolicited e-mail", "recruiters");
        assertThat(source.profile().price().worst().isNothing()).isTrue();
    }
}
