package io.leadwright.sandbox.programs;

import static io.leadwright.lead.LeadStatus.CONTACTED;
import static io.leadwright.profile.ProfileField.COMPANY_SIZE;
import static io.leadwright.profile.ProfileField.EMAIL_STATUS;
import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.TITLE;
import static io.leadwright.query.Filter.contactedUntil;
import static io.leadwright.query.Filter.search;
import static io.leadwright.query.Filter.status;
import static io.leadwright.query.SortKey.LAST_CONTACTED_AT;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.credit.Cost;
import io.leadwright.enrich.Budget;
import io.leadwright.enrich.EnrichmentOutcome;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.Plan;
import io.leadwright.http.source.UserAgent;
import io.leadwright.http.source.apollo.ApolloSource;
import io.leadwright.http.source.hunter.HunterSource;
import io.leadwright.http.source.website.WebsiteSource;
import io.leadwright.jdbi.JdbiStorage;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.NewLead;
import io.leadwright.port.Secret;
import io.leadwright.privacy.Erasure;
import io.leadwright.profile.Profile;
import io.leadwright.profile.Subject;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import io.leadwright.score.Score;
import io.leadwright.score.Scorecard;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** What the library does, once around, on a file. */
final class Tour {

    private Tour() {}

    public static void main(String[] args) {
        try (Leadwright leadwright = Leadwright.builder(
                        JdbiStorage.sqlite(Path.of("leads.db")).migrate())
                .source(ApolloSource.create(Secret.env("APOLLO_API_KEY")).creditCosts(Cost.usd("0.02")))
                .source(HunterSource.create(Secret.env("HUNTER_API_KEY")).creditCosts(Cost.usd("0.01")))
                .source(WebsiteSource.create(new UserAgent("OurBot/1.0 (+https://example.com/bot)")))
                .suppressionKey(Secret.env("SUPPRESSION_KEY"))
                .build()) {
            tour(leadwright.book(), Instant.now(), System.out); // many tenants: leadwright.book(AccountId.of("acme"))
        }
    }

    static void tour(LeadBook book, Instant now, PrintStream out) {
        Lead john = book.leads()
                .upsert(NewLead.email("john@techcorp.com")
                        .name("John", "Doe")
                        .company("Tech Corp")
                        .status(CONTACTED)
                        .lastContactedAt(now.minus(Duration.ofDays(8)))
                        .tags("ai"))
                .lead();
        if (book.leads().add(NewLead.email("JOHN@techcorp.com")) instanceof AddResult.Duplicate duplicate) {
            out.println("already known as " + duplicate.existing());
        }

        LeadQuery overdue = LeadQuery.where(
                        search("tech"), status(CONTACTED), contactedUntil(now.minus(Duration.ofDays(7))))
                .orderBy(LAST_CONTACTED_AT.asc());
        Page<Lead> page = book.leads().page(overdue, PageRequest.first(25).total(Total.upTo(10_000)));
        out.println(page.total() + " overdue, first " + page.items());
        book.leads().stream(overdue).forEach(out::println); // by cursor; holds no connection between pages

        Plan plan = book.enrichment()
                .plan(EnrichmentRequest.leads(overdue)
                        .wanting(TITLE, PHONE, COMPANY_SIZE, EMAIL_STATUS)
                        .budget(Budget.of(Cost.usd("5.00")))
                        .within(Duration.ofMinutes(2))
                        .key("overdue-2024-01-20"));
        out.println(plan.calls() + " calls, " + plan.expected() + " expected, never more than " + plan.worst());
        EnrichmentOutcome.Done done = book.enrichment().run(plan).orElseThrow();
        done.enriched().forEach(e -> out.println(e.lead().id() + " " + e.confidence() + " from " + e.sources()));
        done.failed().forEach(f -> out.println(f.lead().id() + " " + f.code() + (f.retryable() ? ", try again" : "")));

        Profile profile = book.enrichment().profile(john.id()); // what is known already: never asks, never costs
        profile.get(COMPANY_SIZE).ifPresent(size -> out.println("at least " + size.from() + " people"));
        out.println(book.enrichment().explain(john.id(), TITLE)); // confidence, who agrees, who differs

        Score score = Scorecard.standard().score(john, profile, now);
        score.parts().forEach(part -> out.println(part.points() + " by " + part.rule() + ": " + part.evidence()));

        Erasure erasure = book.privacy().erase(Subject.email("john@techcorp.com"));
        out.println(
                erasure.leads() + " lead, " + erasure.claims() + " claims gone; no source will be asked of them again");
    }
}
