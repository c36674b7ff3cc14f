package io.leadwright.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.profile.form.CompanySize;
import io.leadwright.profile.form.EmailStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    private static final Lead LEAD = NewLead.named("John", "Doe").toLead(LeadId.of("lead"), Instant.EPOCH);
    private static final Facts FACTS = Facts.NONE
            .companySize(new CompanySize(100, 500))
            .industry("Computer  Software")
            .skills(List.of("Java", "JAVA", "C++"))
            .emailStatus(EmailStatus.ACCEPT_ALL)
            .shares(800, 750);

    private static boolean matches(Filter filter) {
        return QueryEngine.matching(filter, id -> FACTS).test(LEAD);
    }

    @Test
    void texts_are_kept_as_they_are_compared() {
        assertThat(FACTS.industry()).isEqualTo("computer software");
        assertThat(FACTS.skills()).containsExactly("c++", "java");
        assertThat(FACTS).hasToString("Facts");
    }

    @Test
    void a_size_is_at_least_its_lower_end_and_at_most_its_upper_one() {
        assertThat(matches(FactFilter.companySizeFrom(100))).isTrue();
        assertThat(matches(FactFilter.companySizeFrom(101))).isFalse();
        assertThat(matches(FactFilter.companySizeTo(500))).isTrue();
        assertThat(matches(FactFilter.companySizeTo(499))).isFalse();
        Facts open = Facts.NONE.companySize(new CompanySize(1_000, CompanySize.OPEN));
        assertThat(QueryEngine.matching(FactFilter.companySizeTo(1_000_000), id -> open)
                        .test(LEAD))
                .isFalse();
    }

    @Test
    void texts_statuses_and_shares_are_found() {
        assertThat(matches(FactFilter.industry("COMPUTER software"))).isTrue();
        assertThat(matches(FactFilter.industry("software"))).isFalse();
        assertThat(matches(FactFilter.skill("jAVA"))).isTrue();
        assertThat(matches(FactFilter.skill("Jav"))).isFalse();
        assertThat(matches(FactFilter.emailStatus(EmailStatus.VALID, EmailStatus.ACCEPT_ALL)))
                .isTrue();
        assertThat(matches(FactFilter.completenessFrom(800))).isTrue();
        assertThat(matches(FactFilter.completenessFrom(801))).isFalse();
        assertThat(matches(FactFilter.confidenceFrom(750))).isTrue();
        assertThat(matches(FactFilter.confidenceFrom(751))).isFalse();
    }

    @Test
    void what_is_not_known_matches_nothing_but_a_negation() {
        for (Filter filter : List.of(
                FactFilter.companySizeFrom(0),
                FactFilter.companySizeTo(CompanySize.OPEN),
                FactFilter.industry("x"),
                FactFilter.skill("x"),
                FactFilter.emailStatus(EmailStatus.UNKNOWN),
                FactFilter.completenessFrom(0),
                FactFilter.confidenceFrom(0))) {
            assertThat(QueryEngine.matching(filter).test(LEAD)).isFalse();
            assertThat(QueryEngine.matching(Filter.not(filter)).test(LEAD)).isTrue();
        }
    }

    @Test
    void filters_of_different_meaning_have_different_fingerprints() {
        assertThat(List.of(
                                FactFilter.companySizeFrom(1),
                                FactFilter.companySizeTo(1),
                                FactFilter.completenessFrom(1),
                                FactFilter.confidenceFrom(1),
                                FactFilter.industry("a"),
                                FactFilter.skill("a"),
                                FactFilter.emailStatus(EmailStatus.VALID),
                                FactFilter.emailStatus(EmailStatus.INVALID),
                                Filter.companyContains("a"),
                                Filter.company("a"),
                                Filter.titleContains("a"))
                        .stream()
                        .map(filter -> LeadQuery.where(filter).fingerprint()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_001})
    void a_share_is_of_a_thousand(int share) {
        assertThatThrownBy(() -> Facts.NONE.shares(share, null))
                .hasMessage("completeness: must be between 0 and 1000, is " + share);
        assertThatThrownBy(() -> FactFilter.confidenceFrom(share))
                .hasMessage("confidence: must be between 0 and 1000, is " + share);
    }

    @Test
    void what_cannot_be_kept_is_refused() {
        assertThat(Facts.isKeepable("x".repeat(256))).isTrue();
        assertThat(Facts.isKeepable("ﷺ".repeat(100))).isFalse();
        assertThat(Facts.isKeepable("\u0000")).isFalse();
        assertThat(Facts.isKeepable(" ")).isFalse();
        assertThatThrownBy(() -> Facts.NONE.industry(" ")).hasMessage("industry: must not be blank");
        assertThatThrownBy(() -> FactFilter.skill("")).hasMessage("skill: must not be blank");
        assertThatThrownBy(() -> Facts.NONE.skills(
                        IntStream.range(0, 201).mapToObj(String::valueOf).toList()))
                .hasMessage("skills: must be at most 200, are 201");
        assertThatThrownBy(() -> new FactFilter.NumberIn(NumberFact.COMPANY_SIZE, 2, 1))
                .hasMessage("companySize: from must not be above to, is 2");
    }
}
