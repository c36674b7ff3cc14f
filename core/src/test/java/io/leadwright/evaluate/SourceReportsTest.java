package io.leadwright.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SourceBook;
import io.leadwright.credit.Cost;
import io.leadwright.learn.Lineages;
import io.leadwright.merge.Merger;
import io.leadwright.merge.Trust;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is counted of what sources say, and when. */
class SourceReportsTest {

    private static final SourceId APOLLO = SourceId.of("apollo");
    private static final Instant JANUARY = Instant.parse("2024-01-20T15:30:00Z");
    private static final Instant JULY = JANUARY.plus(Duration.ofDays(180));

    /** Asked for two fields in January, and for one of them again in July. */
    private static Dossier person(Outcome outcome) {
        PersonKey key = new PersonKey("email:a@example.com");
        Inquiry inquiry = new Inquiry(
                APOLLO,
                Inquiry.State.of(outcome, JULY),
                Map.of(ProfileField.TITLE, JANUARY, ProfileField.PHONE, JULY),
                Cost.NOTHING,
                Claims.of(List.of(
                        new Claim(ProfileField.TITLE, APOLLO, "CTO", JANUARY),
                        new Claim(ProfileField.PHONE, APOLLO, "+15551234567", JULY))));
        return new Dossier(Person.of(key), key, Map.of(APOLLO, inquiry), null, null);
    }

    private static List<SourceReport> reports(Dossier person, Instant from, Instant until) {
        SourceValues values = new SourceValues(new Merger(Trust.COLD), JULY);
        return new SourceReports(values, Lineages.NONE).of(SourceBook.EMPTY, Stream.of(person), from, until);
    }

    @Test
    void only_what_was_said_within_the_time_counts_of_somebody_who_was_asked_about_before() {
        Dossier person = person(Outcome.FOUND);
        assertThat(reports(person, JANUARY, JULY.plusSeconds(1)))
                .singleElement()
                .extracting(SourceReport::foundFields)
                .isEqualTo(2L);
        assertThat(reports(person, JULY, JULY.plusSeconds(1)))
                .singleElement()
                .extracting(SourceReport::foundFields)
                .isEqualTo(1L);
        assertThat(reports(person, JANUARY.plusSeconds(1), JULY)).isEmpty();
    }

    @Test
    void whom_a_source_said_to_leave_alone_counts_for_nothing() {
        assertThat(reports(person(Outcome.DO_NOT_PROCESS), JANUARY, JULY.plusSeconds(1)))
                .isEmpty();
    }
}
