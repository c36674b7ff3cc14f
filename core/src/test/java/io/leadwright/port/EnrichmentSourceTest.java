package io.leadwright.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.TextField;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourceProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrichmentSourceTest {

    private static final Instant NOW = Instant.parse("2024-01-20T15:30:00Z");
    private static final SourceId CRM = SourceId.of("crm");
    private static final SourceProfile PROFILE = SourceProfile.builder("crm", SourceKind.FIRST_PARTY)
            .lookups(Lookup.EMAIL)
            .fields(ProfileField.TITLE)
            .build();

    @Test
    void any_function_is_a_source_of_the_host_s_own() {
        List<Question> asked = new ArrayList<>();
        Claims title =
                new ClaimsBuilder(CRM, NOW).add(ProfileField.TITLE, "CTO").build();
        EnrichmentSource crm = EnrichmentSource.of(PROFILE, question -> {
            asked.add(question);
            return SourceAnswer.Found.free(title);
        });
        Question john = Question.about(Subject.email("john@techcorp.com"));
        List<SourceAnswer> answers =
                crm.ask(Questions.of(Duration.ofSeconds(1), john, john.wanting(ProfileField.PHONE), john));
        assertThat(answers)
                .containsExactly(
                        SourceAnswer.Found.free(title), SourceAnswer.Nothing.FREE, SourceAnswer.Found.free(title));
        assertThat(asked).containsExactly(john, john);
        assertThat(crm.profile()).isSameAs(PROFILE);
        assertThat(crm).hasToString("SourceProfile[crm]");
        crm.close();
    }

    @Test
    void what_a_lead_says_can_be_taken_as_claims() {
        Lead john = Lead.builder(LeadId.of("lead_1"), NOW.minusSeconds(60))
                .text(TextField.EMAIL, "john@techcorp.com")
                .text(TextField.FIRST_NAME, "John")
                .text(TextField.TITLE, "CTO")
                .text(TextField.NOTES, "Met in May")
                .updatedAt(NOW)
                .build();
        Claims claims = ClaimsBuilder.of(john, CRM);
        assertThat(claims.fields()).containsExactly(ProfileField.EMAIL, ProfileField.FIRST_NAME, ProfileField.TITLE);
        assertThat(claims.all()).allSatisfy(claim -> {
            assertThat(claim.source()).isEqualTo(CRM);
            assertThat(claim.observedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void a_text_that_no_claim_can_have_is_left_out() {
        Claims claims = new ClaimsBuilder(CRM, NOW)
                .add(ProfileField.TITLE, null)
                .add(ProfileField.TITLE, " ")
                .add(ProfileField.TITLE, "C\u0000O")
                .add(ProfileField.TITLE, "x".repeat(70_000))
                .add(ProfileField.EMAIL, "not an address")
                .addAll(ProfileField.SKILLS, List.of("Java", ""))
                .build();
        assertThat(claims.all())
                .singleElement()
                .satisfies(claim -> assertThat(claim.text()).isEqualTo("Java"));
    }

    @Test
    void a_secret_is_fetched_each_time_and_shown_never() {
        String[] key = {" first\n"};
        Secret secret = Secret.of(() -> key[0]);
        assertThat(secret.reveal()).contains("first");
        key[0] = "second";
        assertThat(secret.reveal()).contains("second");
        assertThat(secret).hasToString("Secret");
        assertThat(Secret.of("  ").reveal()).isEmpty();
        assertThat(Secret.env("NO_SUCH_VARIABLE_IS_SET").reveal()).isEmpty();
        assertThat(Credentials.shared(secret)
                        .of(AccountId.of("acme"))
                        .orElseThrow()
                        .reveal())
                .contains("second");
    }
}
