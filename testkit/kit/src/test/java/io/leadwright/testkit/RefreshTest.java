package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.EMAIL;
import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.credit.Cost;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.StopRule;
import io.leadwright.lead.Lead;
import io.leadwright.policy.WritePolicy;
import io.leadwright.policy.WriteRule;
import io.leadwright.query.LeadQuery;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourcePrice;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What was said long ago is asked for again, by whoever wants it so. */
class RefreshTest extends EnrichmentCase {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final WritePolicy FRESHER = WritePolicy.FILL_BLANKS.rule(WriteRule.FRESHER);

    private final Lead john = lead(JOHN);

    RefreshTest() {
        apollo.knows(JOHN, EMAIL, JOHN).knows(JOHN, TITLE, "CTO").knows(JOHN, PHONE, "+1-555-123-4567");
    }

    private EnrichmentRequest titles() {
        return EnrichmentRequest.leads(LeadQuery.all()).wanting(TITLE).writing(FRESHER);
    }

    private EnrichmentRequest refreshing() {
        return titles().olderThan(MONTH);
    }

    @Test
    void what_is_older_is_asked_for_again_though_it_is_believed_and_counts() {
        run(titles());
        apollo.knows(JOHN, TITLE, "CEO");
        pass(MONTH);
        run(titles());
        assertThat(apollo.calls()).isEqualTo(1);
        run(refreshing());
        assertThat(apollo.calls()).isEqualTo(2);
        assertThat(apollo.questions().get(1).wanted()).containsExactly(TITLE);
        assertThat(book().leads().get(john.id()).map(Lead::title)).contains("CEO");
    }

    @Test
    void what_is_younger_is_not() {
        run(titles());
        pass(MONTH.minusSeconds(1));
        assertThat(book().enrichment().plan(refreshing()).calls()).isZero();
        pass(Duration.ofSeconds(1));
        assertThat(book().enrichment().plan(refreshing()).calls()).isEqualTo(1);
        run(refreshing());
        assertThat(book().enrichment().plan(refreshing()).calls()).isZero();
    }

    @Test
    void of_two_that_spoke_the_newest_counts_and_one_answer_is_enough() {
        FakeSource hunter = leadwright
                .source("hunter")
                .charges(SourcePrice.perMatch(Cost.usd("0.02")))
                .knows(JOHN, EMAIL, JOHN)
                .knows(JOHN, TITLE, "CTO");
        leadwright.rules(RULES.stopRule(new StopRule(1, false)));
        run(titles());
        assertThat(hunter.calls()).isEqualTo(1);
        leadwright.rules(RULES);
        pass(MONTH);
        run(refreshing());
        assertThat(apollo.calls()).isEqualTo(2);
        assertThat(hunter.calls()).isEqualTo(1);
        pass(MONTH.minusDays(1));
        assertThat(book().enrichment().plan(refreshing()).calls()).isZero();
    }

    @Test
    void a_source_that_does_not_know_somebody_is_not_asked_sooner() {
        lead(ANN);
        run(titles());
        pass(Duration.ofDays(2));
        EnrichmentRequest everyDay = titles().olderThan(Duration.ofDays(1));
        assertThat(book().enrichment().plan(everyDay).calls()).isEqualTo(1);
        pass(Duration.ofDays(5));
        assertThat(book().enrichment().plan(everyDay).calls()).isEqualTo(2);
    }

    @Test
    void nor_is_one_that_failed_or_knew_them_before() {
        run(titles());
        pass(MONTH);
        apollo.throttledFor(Duration.ofHours(1));
        run(refreshing());
        assertThat(book().enrichment().plan(refreshing()).calls()).isZero();
        pass(Duration.ofHours(1));
        assertThat(book().enrichment().plan(refreshing()).calls()).isEqualTo(1);
        apollo.failingFor(Duration.ofDays(1), FailureKind.DO_NOT_PROCESS);
        run(refreshing());
        pass(MONTH.multipliedBy(3));
        assertThat(book().enrichment().plan(refreshing()).calls()).isZero();
    }

    @Test
    void a_request_that_refreshes_is_another_one() {
        run(titles().key("monday"));
        assertThatThrownBy(() -> run(refreshing().key("monday"))).isInstanceOf(IllegalStateException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> titles().olderThan(Duration.ZERO))
                .withMessageContaining("age: must be above 0");
    }
}
