package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.COMPANY_SIZE;
import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.LeadBook;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.NewLead;
import io.leadwright.learn.Feedback;
import io.leadwright.learn.LearnedTrust;
import io.leadwright.learn.LearningRules;
import io.leadwright.learn.SourceReliability;
import io.leadwright.merge.Merger;
import io.leadwright.merge.Trust;
import io.leadwright.policy.WritePolicy;
import io.leadwright.policy.WriteResult;
import io.leadwright.port.ReliabilityStore;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import io.leadwright.profile.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What several sources say becomes a profile, the profile a lead, and what turns out teaches whom to believe. */
class FromClaimsToLeadTest {

    private static final SourceId APOLLO = SourceId.of("apollo");
    private static final SourceId HUNTER = SourceId.of("hunter");
    private static final SourceId ZOOMINFO = SourceId.of("zoominfo");

    private final TestLeadwright leadwright = TestLeadwright.create();
    private final LeadBook book = leadwright.book();
    private final Lead john = book.as(Author.person("ann"))
            .leads()
            .upsert(NewLead.email("john@techcorp.com").name("John", "Doe"))
            .lead();

    private final Claims claims = Claims.of(
            said(APOLLO, ProfileField.LAST_NAME, "Doe"),
            said(APOLLO, TITLE, "CTO"),
            said(HUNTER, TITLE, "Chief Technology Officer"),
            said(ZOOMINFO, TITLE, "Director"),
            said(HUNTER, PHONE, "+1 555 123 4567"),
            said(APOLLO, COMPANY_SIZE, "100-500"));

    private static Claim said(SourceId source, ProfileField<?> field, String text) {
        return new Claim(field, source, text, TestLeadwright.START);
    }

    @Test
    void a_lead_takes_the_likeliest_values_and_says_why() {
        Profile profile = new Merger(Trust.COLD)
                .merge(claims, Subject.of(john), leadwright.clock().instant());
        assertThat(profile.get(COMPANY_SIZE).orElseThrow().from()).isEqualTo(100);
        Belief title = profile.belief(TITLE).orElseThrow();
        assertThat(title.chosen().get(0).claims()).extracting(Claim::source).containsExactly(APOLLO, HUNTER);
        assertThat(title.others().get(0).claims()).extracting(Claim::source).containsExactly(ZOOMINFO);

        WriteResult result = WritePolicy.FILL_BLANKS.apply(profile, john);
        book.leads().patch(john.id(), result.patch());
        Lead written = book.leads().get(john.id()).orElseThrow();
        assertThat(written.title()).isEqualTo(title.chosen().get(0).text());
        assertThat(written.phone()).isEqualTo("+1 555 123 4567");
        assertThat(written.lastName()).isEqualTo("Doe");
    }

    @Test
    void what_turns_out_teaches_whom_to_believe() {
        ReliabilityStore known = leadwright.storage().reliability(AccountId.DEFAULT);
        for (int person = 0; person < 50; person++) {
            Trust before = trust(known).uncalibrated();
            Belief belief = new Merger(before)
                    .believe(TITLE, claims.of(TITLE), leadwright.clock().instant());
            Feedback told = Feedback.truth(
                    "person " + person, leadwright.clock().instant(), belief, Truth.of(TITLE, List.of("Director")));
            known.record(told.id(), SourceReliability.of(told, trust(known).lineages()));
        }
        Belief belief = new Merger(trust(known))
                .believe(TITLE, claims.of(TITLE), leadwright.clock().instant());
        assertThat(belief.chosen().get(0).text()).isEqualTo("Director");
        assertThat(belief.confidence().isCalibrated()).isTrue();
        assertThat(belief.confidence().labels()).isEqualTo(50);
    }

    private LearnedTrust trust(ReliabilityStore known) {
        return LearnedTrust.of(
                known.read(), LearningRules.DEFAULT, leadwright.clock().instant());
    }
}
