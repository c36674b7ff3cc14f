package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadwright.LeadBook;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.UpsertResult;
import io.leadwright.port.StorageException;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
}
