package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.LeadBook;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Flight;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Person;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.UpsertResult;
import io.leadwright.ledger.Opening;
import io.leadwright.ledger.Work;
import io.leadwright.port.StorageException;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Used as a host uses it. */
class TestLeadwrightTest {

    private final TestLeadwright leadwright = TestLeadwright.create();
    private final LeadBook book = leadwright.book();
    private final Lead john =
            book.leads().upsert(NewLead.email("john@techcorp.com")).lead();

    @Test
    void a_lead_that_was_written_is_found() {
        assertThat(book.leads().get(john.id())).contains(john);
        assertThat(book.leads().stream(LeadQuery.where(Filter.search("techcorp"))))
                .containsExactly(john);
    }

    @Test
    void time_stands_still_until_it_is_moved() {
        assertThat(john.createdAt()).isEqualTo(TestLeadwright.START);
        leadwright.clock().advance(Duration.ofDays(1));
        Lead named = book.leads()
                .upsert(NewLead.email("John@TechCorp.com").name("John", "Smith"))
                .lead();
        assertThat(named.createdAt()).isEqualTo(TestLeadwright.START);
        assertThat(named.updatedAt()).isEqualTo(TestLeadwright.START.plus(Duration.ofDays(1)));
        assertThat(named.version()).isEqualTo(2);
    }

    @Test
    void the_clock_can_be_set() {
        Instant then = Instant.parse("2030-01-01T00:00:00Z");
        leadwright.clock().set(then);
        assertThat(leadwright.leadwright().now()).isEqualTo(then);
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        assertThat(book.bulk().upsert(List.of(NewLead.email("john@techcorp.com"), NewLead.named("Ann", "Lee"))))
                .hasExactlyElementsOfTypes(UpsertResult.Unchanged.class, UpsertResult.Created.class);
    }

    @Test
    void every_run_makes_the_same_ids() {
        try (TestLeadwright other = TestLeadwright.create()) {
            assertThat(other.book().leads().get(john.id())).isEmpty();
            Lead again = other.book()
                    .leads()
                    .upsert(NewLead.email("john@techcorp.com"))
                    .lead();
            assertThat(again).isEqualTo(john);
        }
    }

    @Test
    void accounts_have_books_of_their_own() {
        assertThat(leadwright.book(AccountId.of("another")).leads().stream(LeadQuery.all()))
                .isEmpty();
    }

    @Test
    void use_after_closing_is_refused() {
        leadwright.close();
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> book.leads().get(john.id()));
    }

    @Test
    void what_is_left_behind_in_any_account_is_told() {
        leadwright.verify();
        LeadBook another = leadwright.book(AccountId.of("another"));
        another.credits()
                .grant(GrantTerms.of(Credits.of(5)), LedgerCommand.REASON, new IdempotencyKey("five"))
                .orElseThrow();
        OperationKey key = new OperationKey(OperationKind.ENRICH, new IdempotencyKey("unfinished"));
        Work work = another.credits()
                .holds()
                .open(new Opening(key, "asked", List.of(Credits.of(2)), 1))
                .orElseThrow();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(leadwright::verify)
                .withMessageContaining("account another: hold")
                .withMessageContaining("account another: a request is still in flight");
        another.credits().holds().complete(work, "done");
        leadwright.verify();
    }

    @Test
    void whoever_is_still_looked_up_or_asked_about_is_told() {
        Person person = Person.of(Subject.of(john)).orElseThrow();
        Instant soon = TestLeadwright.START.plusSeconds(1);
        Inquiry asked = Inquiry.asked(
                SourceId.of("apollo"), Inquiry.State.asked(TestLeadwright.START, soon), Cost.NOTHING, Optional.empty());
        leadwright.storage().claims(AccountId.DEFAULT).update(List.of(person), view -> {
            Dossier dossier = view.dossiers().get(0).with(List.of(asked));
            return Filing.of("", List.of(dossier.flying(new Flight("somebody", soon))));
        });
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(leadwright::verify)
                .withMessageContaining("somebody is still looked up")
                .withMessageContaining("a source is still asked: Inquiry[apollo");
        leadwright.clock().set(soon);
        leadwright.verify();
    }

    @Test
    void a_source_of_a_name_that_is_taken_is_refused_and_changes_nothing() {
        FakeSource apollo = leadwright.source("apollo");
        assertThatIllegalArgumentException().isThrownBy(() -> leadwright.source("apollo"));
        leadwright.source("hunter");
        assertThat(leadwright.leadwright().sources()).hasSize(2).contains(apollo);
    }
}
