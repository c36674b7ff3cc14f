package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Person;
import io.leadwright.credit.Cost;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.enrich.Remerged;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.match.MatchBands;
import io.leadwright.policy.WritePolicy;
import io.leadwright.policy.WriteRule;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import io.leadwright.query.LeadQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of a re-merge, whatever was said of whomever. */
class RemergeLawsTest {

    private static final List<ProfileField<?>> FIELDS = List.of(
            ProfileField.FIRST_NAME,
            ProfileField.LAST_NAME,
            ProfileField.EMAIL,
            ProfileField.LINKEDIN_URL,
            ProfileField.COMPANY,
            ProfileField.TITLE,
            ProfileField.PHONE);

    private static final Map<ProfileField<?>, List<String>> TEXTS = Map.of(
            ProfileField.FIRST_NAME, List.of("John", "Jon", "Ann"),
            ProfileField.LAST_NAME, List.of("Doe", "Smith"),
            ProfileField.EMAIL, List.of("john@techcorp.com", "doe@acme.com", "ann@acme.com"),
            ProfileField.LINKEDIN_URL, List.of("linkedin.com/in/john", "linkedin.com/in/doe", "linkedin.com/in/ann"),
            ProfileField.COMPANY, List.of("Tech Corp", "Acme"),
            ProfileField.TITLE, List.of("CTO", "Gardener", "Chief Technology Officer"),
            ProfileField.PHONE, List.of("+1-555-123-4567", "+1-555-123-4568"));

    private static final List<NewLead> LEADS = List.of(
            NewLead.email("john@techcorp.com"),
            NewLead.linkedin("linkedin.com/in/doe"),
            NewLead.email("ann@acme.com").name("Ann", "Smith"),
            NewLead.blank().name("John", "Doe").company("Tech Corp"));

    @Property(tries = 300)
    void done_again_at_once_it_changes_nothing(
            @ForAll("people") List<List<Said>> people, @ForAll("policies") WritePolicy policy) {
        TestLeadwright leadwright =
                TestLeadwright.create().rules(EnrichmentRules.DEFAULT.bands(MatchBands.all(0.3, 0.1)));
        for (int i = 0; i < LEADS.size(); i++) {
            Lead lead = leadwright.book().leads().upsert(LEADS.get(i)).lead();
            file(leadwright, lead, people.get(i));
        }
        Remerged first = leadwright.book().enrichment().remerge(LeadQuery.all(), policy);
        List<Lead> once = leads(leadwright);
        Remerged second = leadwright.book().enrichment().remerge(LeadQuery.all(), policy);
        assertThat(leads(leadwright)).isEqualTo(once);
        assertThat(second.changed()).isZero();
        assertThat(second.fields()).isZero();
        assertThat(first.changed()).isLessThanOrEqualTo(first.leads());
    }

    private static List<Lead> leads(TestLeadwright leadwright) {
        return leadwright.book().leads().stream(LeadQuery.all()).toList();
    }

    private static void file(TestLeadwright leadwright, Lead lead, List<Said> said) {
        Map<SourceId, List<Claim>> bySource =
                said.stream().map(Said::claim).collect(Collectors.groupingBy(Claim::source));
        List<Inquiry> inquiries = new ArrayList<>();
        bySource.forEach((source, claims) -> inquiries.add(new Inquiry(
                source,
                Inquiry.State.of(Inquiry.Outcome.FOUND, TestLeadwright.START),
                Map.of(),
                Cost.NOTHING,
                Claims.of(claims))));
        SampleClaims.file(
                leadwright.storage().claims(AccountId.DEFAULT),
                (Dossier dossier) -> dossier.with(inquiries),
                Person.of(Subject.of(lead)).orElseThrow());
    }

    @Provide
    Arbitrary<List<List<Said>>> people() {
        return Combinators.combine(
                        Arbitraries.of(FIELDS),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of("apollo", "hunter", "zoominfo"),
                        Arbitraries.integers().between(0, 400))
                .as(Said::new)
                .list()
                .ofMinSize(0)
                .ofMaxSize(15)
                .list()
                .ofSize(LEADS.size())
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<WritePolicy> policies() {
        Arbitrary<WriteRule> rules = Arbitraries.of(
                WriteRule.FILL_BLANK,
                WriteRule.FRESHER,
                WriteRule.surer(0.01),
                WriteRule.surer(0.2),
                WriteRule.preferring(SourceId.of("hunter")));
        return Combinators.combine(rules, Arbitraries.of(0.1, 0.5, 0.8))
                .as((rule, least) -> WritePolicy.FILL_BLANKS
                        .rule(rule)
                        // a page that one lead gives up, another may take the next time
                        .rule(TextField.LINKEDIN_URL, WriteRule.FILL_BLANK)
                        .leastConfidence(least)
                        .bands(MatchBands.all(0.3, 0.1)));
    }

    /** One text of a field by a source, so many days ago. */
    record Said(ProfileField<?> field, int text, String source, int days) {

        Claim claim() {
            List<String> texts = TEXTS.getOrDefault(field, List.of("x"));
            return new Claim(
                    field,
                    SourceId.of(source),
                    texts.get(text % texts.size()),
                    TestLeadwright.START.minus(Duration.ofDays(days)));
        }
    }
}
