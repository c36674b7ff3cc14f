package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.sandbox.simulated.SimulatedVendors;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Found;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleWorldTest {

    private static List<Claim> claims(String email, String github) throws IOException {
        List<Claim> claims = new ArrayList<>();
        try (SimulatedVendors vendors = SimulatedVendors.start(SampleWorld.read())) {
            for (EnrichmentSource source : vendors.sources()) {
                Question question = Question.about(Subject.email(email)).knowing(ProfileField.GITHUB, github);
                SourceAnswer answer = source.ask(Questions.of(Duration.ofSeconds(20), question))
                        .get(0);
                assertThat(answer).isInstanceOf(Found.class);
                claims.addAll(((Found) answer).claims().all());
                source.close();
            }
        }
        return claims;
    }

    private static List<String> keys(List<Claim> claims, ProfileField<?> field) {
        return claims.stream()
                .filter(claim -> claim.field().equals(field))
                .flatMap(claim -> claim.key().stream())
                .toList();
    }

    @Test
    void everybody_of_the_sample_leads_is_in_it() {
        assertThat(SampleWorld.read())
                .hasToString("World[249 people, 28 companies, [apollo, github, hunter, zoominfo]]");
    }

    @Test
    void all_that_the_reference_says_of_john_is_said() throws IOException {
        List<Claim> claims = claims("john@techcorp.com", "johndoe");
        Stream.of(
                        List.of("firstName", "John"),
                        List.of("lastName", "Doe"),
                        List.of("email", "john@techcorp.com"),
                        List.of("alternativeEmails", "j.doe@techcorp.com"),
                        List.of("phone", "+1-555-123-4567"),
                        List.of("linkedinUrl", "https://linkedin.com/in/johndoe"),
                        List.of("company", "Tech Corp"),
                        List.of("title", "Senior Software Engineer"),
                        List.of("location", "San Francisco, CA"),
                        List.of("experience", "8 years"),
                        List.of("skills", "JavaScript", "React", "Node.js", "Python", "AWS"),
                        List.of(
                                "bio",
                                "Experienced software engineer specializing in full-stack development and cloud architecture."),
                        List.of("companyInfo.name", "Tech Corp"),
                        List.of("companyInfo.website", "https://techcorp.com"),
                        List.of("companyInfo.industry", "Technology"),
                        List.of("companyInfo.size", "100-500"),
                        List.of("companyInfo.description", "Leading provider of enterprise software solutions."),
                        List.of("companyInfo.founded", "2010"),
                        List.of("companyInfo.headquarters", "San Francisco, CA"),
                        List.of("socialProfiles.twitter", "https://twitter.com/johndoe"),
                        List.of("socialProfiles.github", "https://github.com/johndoe"))
                .forEach(printed -> {
                    ProfileField<?> field = ProfileField.named(printed.get(0)).orElseThrow();
                    List<String> truths = printed.stream()
                            .skip(1)
                            .flatMap(text -> field.form().read(text).stream())
                            .map(read -> read.key())
                            .toList();
                    List<String> said = keys(claims, field);
                    assertThat(said).as("%s", field).containsAll(truths);
                    assertThat(said.stream().filter(truths::contains).count() * 2)
                            .as("%s: %s", field, said)
                            .isGreaterThan(said.size());
                });
    }

    @Test
    void jane_is_known_to_all() throws IOException {
        assertThat(keys(claims("jane@startup.io", "janesmith"), ProfileField.LAST_NAME))
                .contains("smith");
    }
}
