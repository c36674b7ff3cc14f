package io.leadwright.sandbox.faults;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.Reason;
import io.leadwright.enrich.EnrichmentOutcome;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.enrich.Price;
import io.leadwright.enrich.Waterfall;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.port.Storage;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.query.LeadQuery;
import io.leadwright.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * A process that enriches the three leads of an account, under a key.
 *
 * @param storage where everything is kept
 * @param account whose leads they are
 * @param books what the vendors write down
 * @param boundary when it is gone
 * @param age by how much its clock is ahead of the first process's
 */
record EnrichmentLife(Storage storage, AccountId account, VendorBooks books, Boundary boundary, Duration age) {

    static final Instant T0 = Instant.parse("2026-03-01T09:00:00Z");
    static final String KEY = "the-one";
    static final Credits GRANTED = Credits.of(10);
    static final List<String> EMAILS = List.of("al@techcorp.com", "bea@techcorp.com", "carol@techcorp.com");

    private static final EnrichmentRules RULES = EnrichmentRules.DEFAULT
            .price(Price.perLead(Credits.of(1)))
            .waterfall(Waterfall.CHEAPEST_FIRST.then(SourceId.of("directory"), SourceId.of("archive")));

    EnrichmentLife {
        storage = new BoundedStorage(storage, boundary);
    }

    /** The leads and the credits; done again it does nothing. */
    static void prepare(Storage storage, AccountId account) {
        LeadBook book = Leadwright.builder(storage)
                .clock(MovableClock.startingAt(T0))
                .executor(Runnable::run)
                .build()
                .book(account);
        Reason reason = new Reason(Author.person("somebody"), "a part of a test");
        book.credits().grant(GrantTerms.of(GRANTED), reason, new IdempotencyKey("first"));
        EMAILS.forEach(email -> book.leads().upsert(NewLead.email(email)));
    }

    /** One source after the other, so that each run passes the same boundaries. */
    EnrichmentOutcome run() {
        return run(Runnable::run);
    }

    /** With sources asked on this. */
    EnrichmentOutcome run(Executor executor) {
        MovableClock clock = MovableClock.startingAt(T0.plus(age));
        Leadwright.Builder builder = Leadwright.builder(storage)
                .clock(clock)
                .pause(clock::advance)
                .executor(executor)
                .enrichment(RULES);
        Stream.of(PaidSource.Script.values())
                .map(script -> new PaidSource(script, this, clock))
                .forEach(builder::source);
        LeadBook book = builder.build().book(account);
        return book.enrichment()
                .run(EnrichmentRequest.leads(leads(book).stream().map(Lead::id).toList())
                        .wanting(ProfileField.TITLE, ProfileField.PHONE)
                        .key(KEY));
    }

    /** In the order of their addresses. */
    static List<Lead> leads(LeadBook book) {
        try (Stream<Lead> all = book.leads().stream(LeadQuery.all())) {
            return all.sorted(Comparator.comparing(lead -> String.valueOf(lead.text(TextField.EMAIL))))
                    .toList();
        }
    }
}
