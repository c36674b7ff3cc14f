package io.leadwright.http.source.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendor.Asked;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.port.Secret;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Nothing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Facebook is asked. */
class FacebookSourceTest {

    private static final String FIELDS = "?fields=id,name,link,website,category,about,description,company_overview,"
            + "founded,location,single_line_address,verification_status";
    private static final String SEARCH = "/pages/search?q=Tech Corp&fields=id,name";
    private static final String PAGE = "/900000000000071" + FIELDS;
    private static final Question JOHN =
            Question.about(Subject.email("john.doe@techcorp.example").company("Tech Corp"));

    private final RecordedVendor vendor = RecordedVendor.start()
            .always(Answer.of(404, "facebook/person.json"))
            .when(asked -> asked.target().startsWith("/pages/search"), Answer.of(200, "facebook/search.json"))
            .when(asked -> asked.target().startsWith("/900000000000071"), Answer.of(200, "facebook/page.json"));
    private final FacebookSource source = FacebookSource.create(Secret.of("a-token"))
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

    @Test
    void a_company_is_searched_by_its_name_and_its_page_read() {
        assertThat(ask(JOHN)).isInstanceOf(Found.class);
        assertThat(targets()).containsExactly(SEARCH, PAGE);
        assertThat(vendor.asked()).allSatisfy(asked -> {
            assertThat(asked.method()).isEqualTo("GET");
            assertThat(asked.headers().getFirst("authorization")).isEqualTo("Bearer a-token");
            assertThat(asked.target()).doesNotContain("a-token");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pages/search", "/900000000000071"})
    void whoever_is_throttled_by_a_code_asks_no_more(String path) {
        vendor.when(
                asked -> asked.target().startsWith(path),
                Answer.text(400, "{\"error\":{\"code\":4,\"message\":\"Application request limit reached\"}}"));
        assertThat(List.of(ask(JOHN), ask(JOHN)))
                .extracting(answer -> ((Failed) answer).kind())
                .containsOnly(FailureKind.THROTTLED);
        assertThat(targets()).filteredOn(target -> target.startsWith(path)).hasSize(1);
        assertThat(targets()).hasSizeLessThan(3);
    }

    @Test
    void a_page_that_is_known_may_be_a_persons_and_is_not_asked_for() {
        for (String page : List.of("https://facebook.com/me", "john.doe.example", "techcorpexample")) {
            assertThat(ask(JOHN.knowing(ProfileField.FACEBOOK, page))).isInstanceOf(Found.class);
        }
        assertThat(targets()).hasSize(6).containsOnly(SEARCH, PAGE);
        Question unemployed = Question.about(Subject.named("John", "Doe"));
        assertThat(ask(unemployed.knowing(ProfileField.FACEBOOK, "techcorpexample")))
                .isEqualTo(Nothing.FREE);
        assertThat(vendor.asked()).hasSize(6);
    }

    @Test
    void nobody_asks_it_for_a_person() {
        assertThat(ask(JOHN.wanting(ProfileField.TITLE, ProfileField.FACEBOOK, ProfileField.PHONE)))
                .isEqualTo(Nothing.FREE);
        assertThat(ask(Question.about(Subject.email("john.doe@techcorp.example"))))
                .isEqualTo(Nothing.FREE);
        assertThat(vendor.asked()).isEmpty();
    }

    @Test
    void a_search_that_fails_says_why() {
        vendor.always(Answer.of(400, "facebook/unauthorized.json"));
        assertThat(ask(JOHN)).isEqualTo(Failed.free(FailureKind.UNAUTHORISED));
        assertThat(targets()).containsExactly(SEARCH);
    }

    @Test
    void it_is_off_until_somebody_decides_that_its_terms_are_kept() {
        assertThat(source.profile().isOnByDefault()).isFalse();
        assertThat(source.profile().terms()).contains("reviewed", "data brokers");
    }
}
