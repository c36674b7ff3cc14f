package io.leadwright.http.source.crunchbase;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendor.Asked;
import io.leadwright.port.Secret;
import io.leadwright.profile.Claims;
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

/** What Crunchbase is asked. */
class CrunchbaseSourceTest {

    private static final Question BY_DOMAIN = Question.about(Subject.email("info@techcorp.example"));
    private static final Question JOHN =
            Question.about(Subject.named("John", "Doe").company("Tech Corp, Inc."));

    private final RecordedVendor vendor = RecordedVendor.start()
            .when(
                    asked -> asked.target().equals("/searches/organizations"),
                    Answer.of(200, "crunchbase/search-by-domain-found.json"))
            .when(
                    asked -> asked.target().startsWith("/autocompletes?"),
                    Answer.of(200, "crunchbase/autocomplete-found.json"))
            .when(
                    asked -> asked.target().startsWith("/entities/organizations/tech-corp?"),
                    Answer.of(200, "crunchbase/company-found.json"))
            .when(asked -> asked.target().equals("/searches/people"), Answer.of(200, "crunchbase/people-found.json"));

    private final CrunchbaseSource crunchbase =
            CrunchbaseSource.create(Secret.of("the-key")).over(own -> own.baseUrl(vendor.url()));

    @AfterEach
    void close() {
        crunchbase.close();
        vendor.close();
    }

    @Test
    void a_company_is_found_by_its_domain_and_then_asked_for() {
        Claims claims = ((Found) ask(BY_DOMAIN)).claims();
        assertThat(claims.fields()).contains(ProfileField.COMPANY_FUNDING, ProfileField.COMPANY_VALUATION);
        assertThat(vendor.asked()).extracting(Asked::method).containsExactly("POST", "GET");
        assertThat(vendor.asked().get(0).body())
                .isEqualTo("{\"field_ids\":[\"identifier\",\"website_url\"],\"query\":[{\"type\":\"predicate\","
                        + "\"field_id\":\"website_url\",\"operator_id\":\"domain_eq\","
                        + "\"values\":[\"techcorp.example\"]}],\"limit\":25}");
        assertThat(vendor.asked()).allSatisfy(asked -> {
            assertThat(asked.headers().getFirst("x-cb-user-key")).isEqualTo("the-key");
            assertThat(asked.target()).doesNotContain("the-key");
        });
    }

    @Test
    void a_person_is_looked_for_where_they_work() {
        Claims claims = ((Found) ask(JOHN)).claims();
        assertThat(claims.fields()).contains(ProfileField.TITLE, ProfileField.COMPANY_SIZE);
        assertThat(vendor.asked()).hasSize(3);
        assertThat(vendor.asked().get(0).decodedTarget())
                .isEqualTo("/autocompletes?query=Tech Corp, Inc.&collection_ids=organizations&limit=25");
        assertThat(vendor.asked().get(2).body())
                .contains("\"first_name\",\"operator_id\":\"eq\",\"values\":[\"John\"]")
                .contains("\"primary_organization\",\"operator_id\":\"includes\",\"values\":[\"tech-corp\"]");
    }

    @Test
    void only_what_is_wanted_is_asked() {
        ask(JOHN.wanting(ProfileField.TITLE));
        assertThat(vendor.asked())
                .extracting(Asked::target)
                .noneMatch(target -> target.startsWith("/entities"))
                .hasSize(2);
        ask(JOHN.wanting(ProfileField.COMPANY_FUNDING));
        assertThat(vendor.asked())
                .extracting(Asked::target)
                .filteredOn(target -> target.equals("/searches/people"))
                .hasSize(1);
    }

    @Test
    void nobody_is_asked_for_a_person_without_a_name() {
        assertThat(ask(BY_DOMAIN.wanting(ProfileField.TITLE))).isEqualTo(Nothing.FREE);
        assertThat(vendor.asked()).isEmpty();
    }

    @Test
    void a_field_that_was_not_bought_can_be_left_out() {
        try (CrunchbaseSource firmographic = crunchbase.withoutFields("funding_total", "valuation", "valuation_date")) {
            firmographic.ask(Questions.of(Duration.ofSeconds(20), BY_DOMAIN));
        }
        assertThat(vendor.asked().get(1).decodedTarget())
                .isEqualTo("/entities/organizations/tech-corp?field_ids=identifier,legal_name,website_url,categories,"
                        + "num_employees_enum,short_description,founded_on,location_identifiers,updated_at");
    }

    @Test
    void that_one_of_both_fails_does_not_lose_the_other() {
        vendor.when(asked -> asked.target().startsWith("/entities"), Answer.text(400, "[]"));
        assertThat(((Found) ask(JOHN)).claims().fields())
                .contains(ProfileField.TITLE)
                .doesNotContain(ProfileField.COMPANY_SIZE);
        vendor.when(asked -> asked.target().equals("/searches/people"), Answer.text(401, "[]"));
        assertThat(ask(JOHN.wanting(ProfileField.TITLE))).isEqualTo(Failed.free(FailureKind.UNAUTHORISED));
        assertThat(ask(JOHN)).isEqualTo(Failed.free(FailureKind.UNREADABLE));
    }

    @Test
    void it_is_off_until_somebody_has_a_licence() {
        assertThat(crunchbase.profile().isOnByDefault()).isFalse();
        assertThat(crunchbase.profile().terms()).contains("licence", "link");
    }

    private SourceAnswer ask(Question question) {
        List<SourceAnswer> answers = crunchbase.ask(Questions.of(Duration.ofSeconds(20), question));
        return answers.get(0);
    }
}
