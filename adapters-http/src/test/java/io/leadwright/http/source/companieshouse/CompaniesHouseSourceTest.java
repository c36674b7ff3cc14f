package io.leadwright.http.source.companieshouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendor.Asked;
import io.leadwright.port.Secret;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Companies House is asked. */
class CompaniesHouseSourceTest {

    private final RecordedVendor vendor = RecordedVendor.start()
            .when(asked -> asked.target().startsWith("/search"), Answer.of(200, "companieshouse/search-found.json"))
            .when(
                    asked -> asked.target().equals("/company/99000003"),
                    Answer.of(200, "companieshouse/company-found.json"));
    private final CompaniesHouseSource source =
            CompaniesHouseSource.create(Secret.of("a-key")).over(connection -> connection.baseUrl(vendor.url()));

    @AfterEach
    void close() {
        source.close();
        vendor.close();
    }

    private SourceAnswer ask(String company) {
        Question question =
                Question.about(Subject.email("john@techcorp.example")).knowing(ProfileField.COMPANY, company);
        return source.ask(Questions.of(Duration.ofSeconds(20), question)).get(0);
    }

    private List<String> targets() {
        return vendor.asked().stream().map(Asked::decodedTarget).toList();
    }

    @Test
    void a_company_is_searched_by_its_name_and_read_by_its_number() {
        assertThat(ask("Tech & Trade")).isEqualTo(SourceAnswer.Nothing.FREE);
        assertThat(ask("Tech Corp")).isInstanceOf(SourceAnswer.Found.class);
        assertThat(targets())
                .containsExactly(
                        "/search/companies?q=Tech & Trade&items_per_page=50",
                        "/search/companies?q=Tech Corp&items_per_page=50",
                        "/company/99000003");
    }

    @Test
    void the_key_is_the_user_of_basic_authorization() {
        ask("Tech Corp");
        assertThat(vendor.asked())
                .hasSize(2)
                .allSatisfy(asked ->
                        assertThat(asked.headers().getFirst("authorization")).isEqualTo("Basic YS1rZXk6"));
    }
}
