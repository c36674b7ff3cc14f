package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.TITLE;

import io.leadwright.credit.Cost;
import io.leadwright.credit.Costs;
import io.leadwright.credit.Credits;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.enrich.Bill;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.lead.Lead;
import io.leadwright.ledger.Correction;
import io.leadwright.query.LeadQuery;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A book of ten leads, four of which are one chunk. */
abstract class RunCase extends EnrichmentCase {

    static final int LEADS = 10;

    static final EnrichmentRequest ALL =
            EnrichmentRequest.leads(LeadQuery.all()).wanting(TITLE);

    RunCase() {
        leadwright.rules(RULES.leadsAtOnce(4));
        for (int i = 0; i < LEADS; i++) {
            apollo.knows(email(i), TITLE, "CTO " + i);
            lead(email(i));
            clock.advance(Duration.ofSeconds(1));
        }
    }

    static String email(int number) {
        return "p" + number + "@techcorp.com";
    }

    final EnrichmentRun start(EnrichmentRequest request) {
        return book().enrichment().start(book().enrichment().plan(request));
    }

    final Map<String, Lead> leads() {
        Map<String, Lead> leads = new HashMap<>();
        book().leads().stream(LeadQuery.all())
                .forEach(lead -> leads.put(lead.id().value(), lead));
        return leads;
    }

    final Lead of(int number) {
        return by(email(number));
    }

    final Lead by(String email) {
        return leads().values().stream()
                .filter(lead -> email.equals(lead.email()))
                .findFirst()
                .orElseThrow();
    }

    /** Of the account's hundred credits. */
    final void grantLeft(long credits) {
        book().credits()
                .correct(
                        new Correction(Correction.Direction.TAKE, Credits.of(100 - credits)),
                        LedgerCommand.REASON,
                        new IdempotencyKey("less"))
                .orElseThrow();
    }

    static Bill bill(long credits, String dollars) {
        return new Bill(Credits.of(credits), Costs.NOTHING.plus(Cost.usd(dollars)));
    }
}
