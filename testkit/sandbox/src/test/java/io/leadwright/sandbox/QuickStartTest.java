package io.leadwright.sandbox;

import static io.leadwright.lead.LeadStatus.CONTACTED;
import static io.leadwright.query.Filter.*;
import static io.leadwright.query.SortKey.LAST_CONTACTED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.credit.Balance;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.credit.Reason;
import io.leadwright.jdbi.JdbiStorage;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.NewLead;
import io.leadwright.ledger.CreditLedger;
import io.leadwright.ledger.OpenResult;
import io.leadwright.ledger.Opening;
import io.leadwright.ledger.Work;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour of a new user, as far as the library goes. */
class QuickStartTest {

    @TempDir
    Path folder;

    @Test
    void the_tour_runs() {
        Instant now = Instant.parse("2024-01-20T15:30:00Z");
        try (Leadwright leadwright = Leadwright.builder(
                        JdbiStorage.sqlite(folder.resolve("leads.db")).migrate())
                .build()) {
            tour(leadwright.book(), now);
        }
    }

    private static void tour(LeadBook book, Instant now) {
        Lead john = book.leads()
                .upsert(NewLead.email("john@techcorp.com")
                        .name("John", "Doe")
                        .company("Tech Corp")
                        .status(CONTACTED)
                        .tags("ai")
                        .lastContactedAt(now.minus(Duration.ofDays(8))))
                .lead();
        assertThat(book.leads().add(NewLead.named("Jane", "Smith").company("Startup Inc")))
                .isInstanceOf(AddResult.Added.class);
        assertThat(book.leads().add(NewLead.email("JOHN@techcorp.com")))
                .isEqualTo(new AddResult.Duplicate(john.id(), LeadField.EMAIL));

        LeadQuery overdue = LeadQuery.where(
                        search("tech"), status(CONTACTED), contactedUntil(now.minus(Duration.ofDays(7))))
                .orderBy(LAST_CONTACTED_AT.asc());
        Page<Lead> page = book.leads().page(overdue, PageRequest.first(25).total(Total.upTo(10_000)));
        assertThat(page.total() + " overdue, first " + page.items())
                .isEqualTo("1 overdue, first [Lead[" + john.id() + ", version 1]]");
        assertThat(book.leads().stream(overdue)).containsExactly(john);
        assertThat(book.leads().get(john.id())).contains(john);
    }

    @Test
    void the_tour_of_credits_runs() {
        try (Leadwright leadwright = Leadwright.builder(
                        JdbiStorage.sqlite(folder.resolve("leads.db")).migrate())
                .build()) {
            tour(leadwright.book().credits(), Instant.now().plus(Duration.ofDays(365)));
            assertThat(leadwright.sweep()).isZero();
            assertThat(leadwright.health().isUp()).isTrue();
        }
    }

    private static void tour(CreditLedger credits, Instant nextYear) {
        Reason trial = new Reason(Author.person("ann"), "trial");
        credits.grant(GrantTerms.of(Credits.of(100)).expiring(nextYear), trial, new IdempotencyKey("trial-7"));
        Opening opening = new Opening(
                new OperationKey(OperationKind.ENRICH, new IdempotencyKey("request-1")),
                "fingerprint",
                List.of(Credits.of(1), Credits.of(1)),
                2);
        Work work = credits.holds().open(opening).orElseThrow();
        credits.holds().settle(work.holds().get(0).id(), Credits.of(1), work.fence());
        assertThat(credits.balance())
                .isEqualTo(new Balance(Credits.of(98), Credits.of(1), Credits.of(1), Credits.ZERO));

        assertThat(credits.holds().complete(work, "answer")).isTrue();
        assertThat(credits.holds().open(opening)).isEqualTo(new OpenResult.Replayed(Optional.of("answer")));
        assertThat(credits.balance().available()).isEqualTo(Credits.of(99));
        assertThat(credits.verify().isSound()).isTrue();
    }
}
