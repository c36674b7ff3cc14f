package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.COMPANY;
import static io.leadwright.profile.ProfileField.EMAIL;
import static io.leadwright.profile.ProfileField.FIRST_NAME;
import static io.leadwright.profile.ProfileField.LAST_NAME;
import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.enrich.Bill;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.StopRule;
import io.leadwright.lead.Lead;
import io.leadwright.lead.NewLead;
import io.leadwright.profile.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys that are found while somebody is looked up. */
class LateIdentitiesTest extends EnrichmentCase {

    private static final Subject PAGE = Subject.linkedin("https://www.linkedin.com/in/john-doe");
    private static final Subject NAMED = Subject.named("John", "Doe").company("Tech Corp");

    LateIdentitiesTest() {
        apollo.knows(PAGE, EMAIL, JOHN).knows(PAGE, TITLE, "CTO");
        apollo.knows(NAMED, FIRST_NAME, "John")
                .knows(NAMED, LAST_NAME, "Doe")
                .knows(NAMED, COMPANY, "Tech Corp")
                .knows(NAMED, EMAIL, JOHN)
                .knows(NAMED, TITLE, "CTO");
    }

    private Done enrich(Subject subject) {
        return run(EnrichmentRequest.subject(subject).wanting(EMAIL, TITLE));
    }

    @Test
    void by_an_address_that_was_found_somebody_is_known_without_being_asked_about() {
        enrich(PAGE);
        Done byAddress = run(EnrichmentRequest.subject(Subject.email(JOHN)).wanting(TITLE));
        assertThat(byAddress.enriched().get(0).profile().get(TITLE)).hasValue("CTO");
        assertThat(byAddress.bill()).isEqualTo(Bill.NOTHING);
        assertThat(apollo.calls()).isEqualTo(1);
    }

    @Test
    void somebody_known_by_name_and_company_is_known_by_the_address_that_was_found() {
        enrich(NAMED);
        assertThat(run(EnrichmentRequest.subject(Subject.email(JOHN)).wanting(TITLE))
                        .bill())
                .isEqualTo(Bill.NOTHING);
        assertThat(apollo.calls()).isEqualTo(1);
    }

    @Test
    void an_address_that_is_not_sure_enough_leads_nowhere() {
        leadwright.rules(RULES.stopRule(new StopRule(0.9, false)));
        enrich(PAGE);
        run(EnrichmentRequest.subject(Subject.email(JOHN)).wanting(TITLE));
        assertThat(apollo.calls()).isEqualTo(2);
    }

    @Test
    void a_key_of_somebody_else_does_not_make_the_two_one() {
        apollo.knows(JOHN, PHONE, "+1-555-123-4567");
        run(EnrichmentRequest.subject(Subject.email(JOHN)).wanting(PHONE));
        enrich(PAGE);
        assertThat(apollo.calls()).isEqualTo(2);
        Done byAddress = run(EnrichmentRequest.subject(Subject.email(JOHN)).wanting(PHONE));
        assertThat(byAddress.enriched().get(0).profile().get(PHONE)).isPresent();
        assertThat(run(EnrichmentRequest.subject(PAGE).wanting(TITLE)).bill()).isEqualTo(Bill.NOTHING);
        assertThat(apollo.calls()).isEqualTo(2);
    }

    @Test
    void a_lead_whose_address_was_found_is_not_paid_for_again_however_sure_the_address_is() {
        leadwright.rules(RULES.stopRule(new StopRule(0.9, false)));
        for (NewLead who : List.of(
                NewLead.named("John", "Doe").company("Tech Corp"), NewLead.linkedin("linkedin.com/in/john-doe"))) {
            Lead lead = book().leads().upsert(who).lead();
            int before = apollo.calls();
            EnrichmentRequest request = EnrichmentRequest.lead(lead.id()).wanting(EMAIL, TITLE);
            assertThat(run(request).enriched()).hasSize(1);
            assertThat(book().leads().get(lead.id()).orElseThrow().email()).isEqualTo(JOHN);
            assertThat(run(request).bill()).isEqualTo(Bill.NOTHING);
            assertThat(apollo.calls()).isEqualTo(before + 1);
            book().leads().delete(lead.id());
        }
    }
}
