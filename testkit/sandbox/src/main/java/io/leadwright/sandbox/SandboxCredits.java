package io.leadwright.sandbox;

import io.leadwright.LeadBook;
import io.leadwright.credit.AdmissionWindow;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.Reason;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.enrich.Price;
import io.leadwright.lead.Author;
import io.leadwright.ledger.LedgerRules;
import java.time.Duration;

/**
 * What the accounts of a sandbox may spend.
 *
 * @param atFirst how much an account is granted that never had any
 * @param rules how long credits wait, and how many leads are admitted
 */
public record SandboxCredits(Credits atFirst, LedgerRules rules) {

    /** 1,000 credits, and 100 enrichments an hour as in the reference. */
    public static final SandboxCredits DEFAULT =
            new SandboxCredits(Credits.of(1_000), LedgerRules.DEFAULT.window(anHour(100)));

    /** One credit for each person of whom something new is found, as in the reference. */
    static final EnrichmentRules ENRICHMENT = EnrichmentRules.DEFAULT.price(Price.perLead(Credits.of(1)));

    /** Of several sandboxes that are started at once, one grants. */
    private static final IdempotencyKey KEY = new IdempotencyKey("sandbox-at-first");

    private static final Reason REASON = new Reason(Author.machine("sandbox"), "to begin with");

    /** At most so many leads an hour; throws {@link IllegalArgumentException} if they are none. */
    static AdmissionWindow anHour(int leads) {
        return new AdmissionWindow(leads, Duration.ofHours(1));
    }

    /** Grants an account its first credits, unless something was granted to it before. */
    void grantAtFirst(LeadBook book) {
        if (!atFirst.isZero() && book.credits().entries(0, 1).isEmpty()) {
            book.credits().grant(GrantTerms.of(atFirst), REASON, KEY);
        }
    }
}
