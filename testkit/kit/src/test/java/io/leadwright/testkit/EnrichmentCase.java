package io.leadwright.testkit;

import io.leadwright.LeadBook;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.enrich.FailedLead;
import io.leadwright.enrich.FailureCode;
import io.leadwright.enrich.Price;
import io.leadwright.enrich.StopRule;
import io.leadwright.lead.Lead;
import io.leadwright.lead.NewLead;
import io.leadwright.profile.SourceId;
import io.leadwright.source.SourcePrice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** An account with a hundred credits that pays one for each lead, and holds enough to be known that one source says. */
abstract class EnrichmentCase {

    static final String JOHN = "john@techcorp.com";
    static final String ANN = "ann@techcorp.com";
    static final SourceId APOLLO = SourceId.of("apollo");
    static final SourceId HUNTER = SourceId.of("hunter");
    static final SourcePrice CENT = SourcePrice.perMatch(Cost.usd("0.01"));

    static final EnrichmentRules RULES =
            EnrichmentRules.DEFAULT.price(Price.perLead(Credits.of(1))).stopRule(new StopRule(0.7, false));

    final TestLeadwright leadwright = TestLeadwright.create().rules(RULES);
    final MovableClock clock = leadwright.clock();
    final FakeSource apollo = leadwright.source("apollo").charges(CENT);

    EnrichmentCase() {
        grant(100);
    }

    final LeadBook book() {
        return leadwright.book();
    }

    final void grant(long credits) {
        book().credits()
                .grant(GrantTerms.of(Credits.of(credits)), LedgerCommand.REASON, new IdempotencyKey("grant-" + credits))
                .orElseThrow();
    }

    final Lead lead(String email) {
        return book().leads().upsert(NewLead.email(email)).lead();
    }

    final EnrichmentRequest request(String... emails) {
        return EnrichmentRequest.leads(
                List.of(emails).stream().map(email -> lead(email).id()).toList());
    }

    final Done run(EnrichmentRequest request) {
        return book().enrichment().run(request).orElseThrow();
    }

    final long available() {
        return book().credits().balance().available().millis() / 1000;
    }

    final void pass(Duration time) {
        clock.advance(time);
    }

    /** Why each place failed. */
    static Map<Integer, FailureCode> codes(Done done) {
        return done.failed().stream().collect(java.util.stream.Collectors.toMap(FailedLead::index, FailedLead::code));
    }

    @AfterEach
    void nothing_is_left_behind() {
        leadwright.verify();
    }
}
