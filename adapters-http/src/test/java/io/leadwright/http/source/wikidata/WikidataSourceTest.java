package io.leadwright.http.source.wikidata;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendor.Asked;
import io.leadwright.http.source.UserAgent;
import io.leadwright.http.transport.RateLimit;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Wikidata is asked. */
class WikidataSourceTest {

    private static final String SEARCH =
            "/w/api.php?action=wbsearchentities&format=json&search=%s&language=en&type=item" + "&limit=10";
    private static final String ITEMS =
            "/w/api.php?action=wbgetentities&format=json&ids=%s&props=%s&languages=en&languagefallback=1";
    private static final Question TECH_CORP =
            Question.about(Subject.email("john@techcorp.example")).knowing(ProfileField.COMPANY, "Tech Corp");

    private final RecordedVendor vendor = RecordedVendor.start()
            .always(Answer.of(200, "wikidata/search-not-found.json"))
            .when(asked -> asked.target().contains("search=Tech"), Answer.of(200, "wikidata/search-found.json"))
            .when(asked -> asked.target().contains("claims"), Answer.of(200, "wikidata/items-found.json"))
            .when(asked -> asked.target().contains("props=labels&"), Answer.of(200, "wikidata/labels-found.json"));
    private final WikidataSource source = WikidataSource.create(
                    new UserAgent("Sample/1.0 (https://sample.example/bot)"))
            .over(connection -> connection.baseUrl(vendor.url()).rate(RateLimit.perSecond(1_000)));

    @AfterEach
    void close() {
        source.close();
        vendor.close();
    }

    private List<SourceAnswer> ask(Question... questions) {
        return source.ask(Questions.of(Duration.ofSeconds(20), questions));
    }

    private List<String> targets() {
        return vendor.asked().stream().map(Asked::decodedTarget).toList();
    }

    @Test
    void a_name_is_searched_once_and_items_and_their_others_are_fetched_at_once() {
        assertThat(ask(TECH_CORP, TECH_CORP.knowing(ProfileField.COMPANY, "Nowhere"), TECH_CORP))
                .satisfies(answers -> assertThat(answers.get(0)).isInstanceOf(Found.class))
                .satisfies(answers -> assertThat(answers.get(1)).isEqualTo(Nothing.FREE))
                .satisfies(answers -> assertThat(answers.get(2)).isInstanceOf(Found.class));
        assertThat(targets())
                .containsExactly(
                        SEARCH.formatted("Tech Corp"),
                        SEARCH.formatted("Nowhere"),
                        ITEMS.formatted("Q990000001|Q990000002", "labels|claims"),
                        ITEMS.formatted("Q990000010|Q990000011", "labels"));
    }

    @Test
    void names_of_other_items_are_not_asked_for_unless_they_are_wanted() {
        ask(TECH_CORP.wanting(ProfileField.COMPANY_LEI));
        assertThat(vendor.asked()).hasSize(2);
    }

    @Test
    void that_other_items_cannot_be_named_loses_only_what_they_say() {
        vendor.when(asked -> asked.target().contains("props=labels&"), Answer.text(403, "Set a user-agent"));
        assertThat(ask(TECH_CORP))
                .singleElement()
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.claims().fields())
                                .contains(ProfileField.COMPANY_LEI)
                                .doesNotContain(ProfileField.COMPANY_INDUSTRY));
        assertThat(ask(TECH_CORP.wanting(ProfileField.COMPANY_INDUSTRY)))
                .containsExactly(Failed.free(FailureKind.FORBIDDEN));
    }

    @Test
    void fifty_items_are_one_call_and_ten_where_that_is_too_long() {
        String hits = IntStream.range(100, 160)
                .mapToObj(i -> "{\"id\":\"Q" + i + "\",\"label\":\"Tech Corp\"}")
                .collect(Collectors.joining(",", "{\"search\":[", "]}"));
        vendor.when(asked -> asked.target().contains("search="), Answer.text(200, hits));
        vendor.when(asked -> asked.target().contains("claims"), Answer.text(200, "{\"entities\":"));
        assertThat(ask(TECH_CORP)).containsExactly(Failed.free(FailureKind.UNREADABLE));
        assertThat(targets())
                .filteredOn(target -> target.contains("claims"))
                .extracting(target -> target.split("\\|").length - 1)
                .containsExactly(50, 10, 10, 10, 10, 10, 10);
    }

    private static Question[] companies(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i == 0 ? TECH_CORP : TECH_CORP.knowing(ProfileField.COMPANY, "Nowhere " + i))
                .toArray(Question[]::new);
    }

    @Test
    void searching_stops_in_time_to_fetch_what_was_found() {
        MovableClock clock = MovableClock.startingAt(Instant.parse("2026-08-01T12:00:00Z"));
        RateLimit slow = new RateLimit(1, Duration.ofSeconds(3));
        try (WikidataSource patient =
                source.over(to -> to.clock(clock).pause(clock::advance).rate(slow))) {
            List<SourceAnswer> answers = patient.ask(Questions.of(Duration.ofSeconds(20), companies(10)));
            assertThat(answers).first().isInstanceOf(Found.class);
            assertThat(answers.subList(1, 6)).containsOnly(Nothing.FREE);
            assertThat(answers.subList(6, 10)).containsOnly(Failed.free(FailureKind.TIMED_OUT));
        }
    }

    @Test
    void searching_stops_when_it_is_throttled_and_what_was_found_is_fetched_after_that() {
        MovableClock clock = MovableClock.startingAt(Instant.parse("2026-08-01T12:00:00Z"));
        vendor.when(
                asked -> asked.target().contains("search=Nowhere"),
                Answer.text(200, "{\"error\":{\"code\":\"maxlag\"}}", "retry-after: 5"));
        try (WikidataSource patient = source.over(to -> to.clock(clock).pause(clock::advance))) {
            List<SourceAnswer> answers = patient.ask(Questions.of(Duration.ofSeconds(20), companies(4)));
            assertThat(answers).first().isInstanceOf(Found.class);
            assertThat(answers.subList(1, 4))
                    .containsOnly(Failed.free(FailureKind.THROTTLED).notBefore(Instant.parse("2026-08-01T12:00:05Z")));
        }
        assertThat(targets())
                .filteredOn(target -> target.contains("search=Nowhere"))
                .hasSize(1);
    }

    @Test
    void whoever_throttles_is_not_asked_again_before_it_wants_to_be() {
        vendor.always(Answer.text(429, "Too many requests", "retry-after: 3600"));
        assertThat(ask(TECH_CORP, TECH_CORP.knowing(ProfileField.COMPANY, "Nowhere")))
                .allSatisfy(answer -> assertThat(answer).isInstanceOfSatisfying(Failed.class, failed -> {
                    assertThat(failed.kind()).isEqualTo(FailureKind.THROTTLED);
                    assertThat(failed.retryAt()).isNotNull();
                }));
        assertThat(vendor.asked()).hasSize(1);
    }

    @Test
    void everybody_says_who_they_are() {
        ask(TECH_CORP);
        assertThat(vendor.asked())
                .hasSize(3)
                .allSatisfy(asked -> assertThat(asked.headers().getFirst("user-agent"))
                        .isEqualTo("Sample/1.0 (https://sample.example/bot)"));
    }
}
