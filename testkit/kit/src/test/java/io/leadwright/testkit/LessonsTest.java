package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.EMAIL;
import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.Label;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.TextField;
import io.leadwright.learn.SourceReliability;
import io.leadwright.profile.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of values teaches who is right. */
class LessonsTest extends EnrichmentCase {

    private final Lead john;

    LessonsTest() {
        apollo.knows(JOHN, TITLE, "CTO").knows(JOHN, EMAIL, JOHN);
        john = lead(JOHN);
        run(EnrichmentRequest.lead(john.id()).wanting(TITLE));
    }

    private SourceReliability reliability() {
        return leadwright.storage().reliability(AccountId.DEFAULT).read();
    }

    private double confidence() {
        return book().enrichment().explain(john.id(), TITLE).confidence();
    }

    private void edit(Author author, String title) {
        book().as(author).leads().patch(john.id(), LeadPatch.none().text(TextField.TITLE, title));
    }

    @Test
    void a_person_who_corrects_a_value_teaches_that_it_was_wrong() {
        double before = confidence();
        edit(Author.person("ann"), "Gardener");
        assertThat(reliability()).isNotEqualTo(SourceReliability.NONE);
        assertThat(confidence()).isLessThan(before);
    }

    @Test
    void a_person_who_writes_the_same_teaches_that_it_was_right() {
        double before = confidence();
        edit(Author.person("ann"), "cto");
        assertThat(confidence()).isGreaterThan(before);
    }

    @Test
    void a_machine_teaches_nothing() {
        edit(Author.machine("crm"), "Gardener");
        assertThat(reliability()).isEqualTo(SourceReliability.NONE);
    }

    @Test
    void an_edit_of_what_nobody_spoke_of_teaches_nothing() {
        book().as(Author.person("ann"))
                .leads()
                .patch(john.id(), LeadPatch.none().text(TextField.PHONE, "+1-555-123-4567"));
        assertThat(reliability()).isEqualTo(SourceReliability.NONE);
    }

    @Test
    void an_address_that_bounced_was_wrong() {
        Label bounce = Label.wrong(Subject.email(JOHN), EMAIL, JOHN);
        assertThat(book().enrichment().learn("bounce-1", List.of(bounce))).isEqualTo(1);
        assertThat(reliability()).isNotEqualTo(SourceReliability.NONE);
    }

    @Test
    void a_message_teaches_once_and_only_of_what_somebody_spoke_of() {
        Subject subject = Subject.email(JOHN);
        List<Label> labels = List.of(
                Label.right(subject, TITLE, "CTO"),
                Label.right(subject, PHONE, "+1-555-123-4567"),
                Label.right(Subject.email(ANN), TITLE, "CEO"),
                new Label(subject, EMAIL, JOHN, false, "jd@techcorp.com"));
        assertThat(book().enrichment().learn("crm-17", labels)).isEqualTo(2);
        SourceReliability once = reliability();
        assertThat(book().enrichment().learn("crm-17", labels)).isZero();
        assertThat(reliability()).isEqualTo(once);
        assertThat(book().enrichment().learn("crm-18", labels)).isEqualTo(2);
    }

    @Test
    void what_is_learned_is_the_accounts_own() {
        edit(Author.person("ann"), "Gardener");
        AccountId other = AccountId.of("other");
        assertThat(leadwright.storage().reliability(other).read()).isEqualTo(SourceReliability.NONE);
    }
}
