package io.leadwright.sandbox.programs;

import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.LeadBook;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.lead.Lead;
import io.leadwright.lead.NewLead;
import io.leadwright.testkit.FakeSource;
import io.leadwright.testkit.TestLeadwright;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A program that uses the library, tested in memory: without a file, a thread, a network or the clock on the wall. */
class SignUpFormTest {

    private final TestLeadwright leadwright = TestLeadwright.create();
    private final FakeSource apollo = leadwright.source("apollo").knows("john@techcorp.com", TITLE, "CTO");
    private final LeadBook book = leadwright.book();
    private final Lead john =
            book.leads().upsert(NewLead.email("john@techcorp.com")).lead();
    private final EnrichmentRequest title = EnrichmentRequest.lead(john.id()).wanting(TITLE);

    @Test
    void a_title_is_bought_once() {
        book.enrichment().run(title).orElseThrow();
        book.enrichment().run(title).orElseThrow();
        assertThat(book.enrichment().profile(john.id()).get(TITLE)).hasValue("CTO");
        assertThat(apollo.calls()).isEqualTo(1);
    }

    @Test
    void a_throttled_source_costs_nothing_and_is_asked_again_later() {
        apollo.throttledFor(Duration.ofMinutes(1));
        assertThat(book.enrichment().run(title).orElseThrow().failed()).hasSize(1);
        assertThat(book.credits().balance().held()).isEqualTo(Credits.ZERO);
        leadwright.clock().advance(Duration.ofMinutes(2));
        assertThat(book.enrichment().run(title).orElseThrow().enriched()).hasSize(1);
    }

    @AfterEach
    void the_books_balance() {
        leadwright.verify(); // ledger laws; no hold, lease or thread left behind
    }
}
