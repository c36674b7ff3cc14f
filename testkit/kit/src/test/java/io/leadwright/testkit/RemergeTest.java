package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.COMPANY;
import static io.leadwright.profile.ProfileField.FIRST_NAME;
import static io.leadwright.profile.ProfileField.LAST_NAME;
import static io.leadwright.profile.ProfileField.LINKEDIN_URL;
import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.claim.Person;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.enrich.Label;
import io.leadwright.enrich.Remerged;
import io.leadwright.enrich.StopRule;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.match.MatchBands;
import io.leadwright.policy.WritePolicy;
import io.leadwright.policy.WriteRule;
import io.leadwright.profile.Subject;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What is kept is merged again, and nobody is asked. */
class RemergeTest extends EnrichmentCase {

    /** Asks everybody, however sure it is. */
    private static final EnrichmentRules THOROUGH = RULES.stopRule(new StopRule(1, false));

    private static final WritePolicy BLANKS = WritePolicy.FILL_BLANKS.leastConfidence(0.1);
    private static final WritePolicy NO_PHONE = BLANKS.rule(TextField.PHONE, WriteRule.NEVER);
    private static final WritePolicy SURER = BLANKS.rule(WriteRule.surer(0.05));

    private final FakeSource hunter = leadwright.source("hunter");

    RemergeTest() {
        leadwright.rules(THOROUGH);
        grant(1_000);
        apollo.knows(JOHN, TITLE, "CTO").knows(JOHN, PHONE, "+1-555-123-4567");
        hunter.knows(JOHN, TITLE, "Gardener");
    }

    private Lead enriched(String email) {
        Lead lead = lead(email);
        run(EnrichmentRequest.lead(lead.id()).wanting(TITLE, PHONE).writing(NO_PHONE));
        return stored(lead);
    }

    private Lead stored(Lead lead) {
        return book().leads().get(lead.id()).orElseThrow();
    }

    private Remerged remerge(WritePolicy policy) {
        return book().enrichment().remerge(LeadQuery.all(), policy);
    }

    /** Of a hundred other people, this source is right, and this one wrong. */
    private void trust(FakeSource right, FakeSource wrong) {
        for (int i = 0; i < 100; i++) {
            Subject other = Subject.email("person" + i + "@acme.com");
            right.knows(other, TITLE, "Director");
            wrong.knows(other, TITLE, "Waiter");
            run(EnrichmentRequest.subject(other).wanting(TITLE));
            book().enrichment().learn("lesson " + i, List.of(Label.right(other, TITLE, "Director")));
        }
    }

    @Test
    void what_another_policy_lets_through_is_written_without_a_call_or_a_charge() {
        Lead john = enriched(JOHN);
        assertThat(john.phone()).isNull();
        int calls = apollo.requests() + hunter.requests();
        long available = available();
        assertThat(remerge(BLANKS)).isEqualTo(new Remerged(1, 3, 1, 1));
        assertThat(stored(john).phone()).isEqualTo("+1-555-123-4567");
        assertThat(stored(john).version()).isEqualTo(john.version() + 1);
        assertThat(apollo.requests() + hunter.requests()).isEqualTo(calls);
        assertThat(available()).isEqualTo(available);
    }

    @Test
    void done_again_it_changes_nothing() {
        Lead john = enriched(JOHN);
        remerge(SURER);
        Lead once = stored(john);
        assertThat(remerge(SURER)).isEqualTo(new Remerged(1, 3, 0, 0));
        assertThat(stored(john)).isEqualTo(once);
    }

    @Test
    void what_was_learned_since_replaces_what_a_machine_wrote_if_the_policy_lets_it() {
        Lead john = enriched(JOHN);
        FakeSource believed = "CTO".equals(john.title()) ? hunter : apollo;
        trust(believed, believed == hunter ? apollo : hunter);
        remerge(BLANKS);
        assertThat(stored(john).title()).isEqualTo(john.title());
        remerge(SURER);
        assertThat(stored(john).title()).isEqualTo(believed == hunter ? "Gardener" : "CTO");
    }

    @Test
    void what_a_person_wrote_stays() {
        Lead john = enriched(JOHN);
        book().as(Author.person("ann"))
                .leads()
                .patch(john.id(), LeadPatch.none().text(TextField.TITLE, "Chief of all"));
        remerge(BLANKS.rule(WriteRule.preferring(APOLLO)));
        assertThat(stored(john).title()).isEqualTo("Chief of all");
        assertThat(stored(john).phone()).isNotNull();
    }

    @Test
    void nothing_is_written_of_whoever_wants_to_be_left_alone() {
        Lead john = enriched(JOHN);
        leadwright.rules(THOROUGH.suppressing((account, person) -> true));
        assertThat(remerge(SURER)).isEqualTo(new Remerged(1, 3, 0, 0));
        leadwright.rules(THOROUGH);
        hunter.forbids(Subject.email(ANN));
        apollo.knows(ANN, PHONE, "+1-555-123-4568");
        Lead ann = lead(ANN);
        run(EnrichmentRequest.lead(ann.id()).wanting(TITLE, PHONE));
        assertThat(stored(ann)).isEqualTo(ann);
        remerge(SURER);
        assertThat(stored(ann)).isEqualTo(ann);
        assertThat(stored(john).phone()).isNotNull();
    }

    @Test
    void only_the_leads_of_the_query_are_looked_at() {
        enriched(JOHN);
        lead(ANN);
        assertThat(remerge(BLANKS).leads()).isEqualTo(2);
        LeadQuery none = LeadQuery.where(Filter.companyExactly("Nobody Inc"));
        assertThat(book().enrichment().remerge(none, SURER)).isEqualTo(new Remerged(0, 0, 0, 0));
    }

    @Test
    void a_lead_that_is_changed_meanwhile_keeps_the_change_and_gets_the_rest() {
        Lead john = enriched(JOHN);
        AtomicBoolean isFirst = new AtomicBoolean(true);
        leadwright.rules(THOROUGH.suppressing((account, person) -> {
            if (isFirst.getAndSet(false)) {
                leadwright.book().leads().patch(john.id(), LeadPatch.none().text(TextField.COMPANY, "Tech Corp"));
            }
            return false;
        }));
        remerge(SURER);
        assertThat(stored(john).company()).isEqualTo("Tech Corp");
        assertThat(stored(john).phone()).isEqualTo("+1-555-123-4567");
    }

    @Test
    void by_a_key_that_is_written_the_lead_is_found_again() {
        String page = "https://linkedin.com/in/john-doe";
        Subject named = Subject.named("John", "Doe").company("Tech Corp");
        apollo.knows(named, TITLE, "CTO")
                .knows(named, LINKEDIN_URL, page)
                .knows(named, FIRST_NAME, "John")
                .knows(named, LAST_NAME, "Doe")
                .knows(named, COMPANY, "Tech Corp");
        leadwright.rules(THOROUGH.bands(MatchBands.all(0.1, 0.1)));
        Lead john = book().leads()
                .upsert(NewLead.blank().name("John", "Doe").company("Tech Corp"))
                .lead();
        run(EnrichmentRequest.lead(john.id())
                .wanting(TITLE, LINKEDIN_URL, FIRST_NAME, LAST_NAME, COMPANY)
                .writing(WritePolicy.FILL_BLANKS.rule(TextField.LINKEDIN_URL, WriteRule.NEVER)));
        assertThat(stored(john).linkedinUrl()).isNull();
        WritePolicy policy = SURER.bands(MatchBands.all(0.1, 0.1));
        assertThat(remerge(policy).changed()).isEqualTo(1);
        assertThat(stored(john).linkedinUrl()).isEqualTo(page);
        assertThat(book().enrichment().profile(john.id()).get(TITLE)).hasValue("CTO");
        assertThat(remerge(policy).claims()).isEqualTo(5);
    }

    @Test
    void more_leads_than_a_page_has_are_all_looked_at() {
        for (int i = 0; i < 1_101; i++) {
            Subject person = Subject.email("p" + i + "@acme.com");
            SampleClaims.fileTitle(
                    leadwright.storage().claims(AccountId.DEFAULT),
                    "CTO",
                    Person.of(person).orElseThrow());
            lead("p" + i + "@acme.com");
        }
        assertThat(remerge(BLANKS)).isEqualTo(new Remerged(1_101, 1_101, 1_101, 1_101));
        assertThat(book().leads().stream(LeadQuery.all())).allMatch(lead -> "CTO".equals(lead.title()));
    }
}
