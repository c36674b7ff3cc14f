package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Cost;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.Explanation;
import io.leadwright.enrich.StopRule;
import io.leadwright.lead.Lead;
import io.leadwright.profile.Profile;
import io.leadwright.profile.Subject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told without a request for it: for forms, and for people who ask why. */
class LookUpTest extends EnrichmentCase {

    private static final Duration WITHIN = Duration.ofMillis(800);

    private final Subject john = Subject.email(JOHN);

    LookUpTest() {
        apollo.knows(JOHN, TITLE, "CTO");
    }

    private Optional<String> title() {
        return book().enrichment().lookUp(john, WITHIN).flatMap(profile -> profile.get(TITLE));
    }

    @Test
    void whoever_is_known_in_time_is_told_and_charged() {
        assertThat(title()).hasValue("CTO");
        assertThat(title()).hasValue("CTO");
        assertThat(apollo.calls()).isEqualTo(1);
        assertThat(available()).isEqualTo(99);
    }

    @Test
    void nobody_is_empty() {
        assertThat(book().enrichment().lookUp(Subject.email(ANN), WITHIN)).isEmpty();
        assertThat(book().enrichment().lookUp(Subject.named("John", "Doe"), WITHIN))
                .isEmpty();
        assertThat(available()).isEqualTo(100);
    }

    @Test
    void what_is_not_ready_in_time_is_there_the_next_time() {
        apollo.answersLater(Duration.ofSeconds(5));
        assertThat(title()).isEmpty();
        pass(Duration.ofSeconds(5));
        assertThat(title()).hasValue("CTO");
    }

    @Test
    void without_credits_it_is_empty_and_nobody_is_asked() {
        TestLeadwright poor = TestLeadwright.create().rules(RULES);
        FakeSource source = poor.source("apollo").knows(JOHN, TITLE, "CTO");
        assertThat(poor.book().enrichment().lookUp(john, WITHIN)).isEmpty();
        assertThat(source.calls()).isZero();
        poor.verify();
    }

    @Test
    void a_profile_is_what_is_kept_and_asks_nobody() {
        Lead lead = lead(JOHN);
        assertThat(book().enrichment().profile(lead.id()).beliefs()).isEmpty();
        assertThat(apollo.calls()).isZero();
        title();
        Profile known = book().enrichment().profile(lead.id());
        assertThat(known.get(TITLE)).hasValue("CTO");
        book().leads().delete(lead.id());
        assertThat(book().enrichment().profile(lead.id()).beliefs()).isEmpty();
    }

    @Test
    void an_explanation_says_who_agrees_who_differs_and_at_what_price() {
        Lead lead = lead(JOHN);
        leadwright.rules(RULES.stopRule(new StopRule(1, false)));
        leadwright.source("clearbit").knows(JOHN, TITLE, "cto");
        leadwright.source("hunter").knows(JOHN, TITLE, "Gardener");
        run(EnrichmentRequest.lead(lead.id()).wanting(TITLE));
        Explanation title = book().enrichment().explain(lead.id(), TITLE);
        assertThat(title.values()).hasSize(1).first().asString().isEqualToIgnoringCase("CTO");
        assertThat(title.sayings())
                .extracting(saying -> saying.claim().source().value() + " " + saying.agrees())
                .containsExactly("apollo true", "clearbit true", "hunter false");
        assertThat(title.sayings().get(0).cost()).isEqualTo(Cost.usd("0.01"));
        assertThat(title.confidence()).isBetween(0.5, 1.0);
        assertThat(book().enrichment().explain(lead.id(), PHONE).believed()).isEmpty();
    }
}
