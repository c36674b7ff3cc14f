package io.leadwright.testkit.lives;

import io.leadwright.Leadwright;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.Reason;
import io.leadwright.enrich.Enriched;
import io.leadwright.enrich.EnrichmentOutcome;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.enrich.Price;
import io.leadwright.lead.Author;
import io.leadwright.ledger.Verification;
import io.leadwright.port.StorageException;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.SourcePrice;
import io.leadwright.testkit.MemoryStorage;
import io.leadwright.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** One world, in which processes live and die and a few people are enriched over and over; it notices what may not be. */
final class Lives {

    private static final int PEOPLE = 5;
    private static final int ATTEMPTS = 12;
    private static final int KIND_FROM = 6;

    private final MemoryStorage storage = new MemoryStorage();
    private final MovableClock clock = MovableClock.startingAt(Instant.parse("2024-01-20T15:30:00Z"));
    private final List<Payment> payments = new ArrayList<>();
    private final List<PaidVendor> vendors = new ArrayList<>();
    private final Random random;
    private final Fate fate;
    private final FatefulStorage fateful;
    private final EnrichmentRules rules = EnrichmentRules.DEFAULT.price(Price.perLead(Credits.of(1)));
    private Leadwright process;
    private boolean isZombie;
    private int paidBefore;
    private int names;

    Lives(long seed, Mutant mutant) {
        this.random = new Random(seed);
        this.fate = new Fate(random);
        this.fateful = new FatefulStorage(storage, fate, mutant);
        List<SourcePrice> prices = List.of(
                SourcePrice.perMatch(Cost.usd("0.01")),
                SourcePrice.perCall(Cost.usd("0.01")),
                SourcePrice.perMatch(Cost.usd("0.02")),
                SourcePrice.FREE);
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            SourcePrice price = prices.get(random.nextInt(prices.size()));
            vendors.add(new PaidVendor("vendor" + i, price, clock, random, this::paid));
        }
        this.process = begin();
        process.book()
                .credits()
                .grant(
                        GrantTerms.of(Credits.of(1_000_000)),
                        new Reason(Author.machine("test"), "to begin with"),
                        new IdempotencyKey("first"));
    }

    /** Lives on for so many steps; throws {@link AssertionError} at the first thing that may not be. */
    void live(int steps) {
        for (int step = 0; step < steps; step++) {
            switch (random.nextInt(10)) {
                case 0 -> clock.advance(Duration.ofDays(random.nextInt(3)));
                case 1 -> clock.advance(Duration.ofSeconds(random.nextInt(90) - 30));
                case 2 -> process.sweep();
                case 3 -> enrichKindly();
                default -> enrich();
            }
        }
        end();
    }

    private Leadwright begin() {
        Leadwright.Builder builder = Leadwright.builder(fateful)
                .clock(clock)
                .random(new Random(random.nextLong()))
                .executor(Runnable::run)
                .pause(clock::advance)
                .enrichment(rules);
        vendors.forEach(builder::source);
        return builder.build();
    }

    private void paid(Payment payment) {
        payments.stream()
                .filter(before -> before.isRepeatedBy(payment))
                .findFirst()
                .ifPresent(before -> {
                    throw new AssertionError("paid twice: " + before + " and " + payment.at());
                });
        payments.add(payment);
    }

    /** What was paid for since the request began may have been lost. */
    private void mishap() {
        payments.subList(paidBefore, payments.size()).replaceAll(Payment::lost);
    }

    private List<Subject> people() {
        return IntStream.range(0, PEOPLE)
                .filter(person -> random.nextInt(3) == 0)
                .mapToObj(person -> Subject.email("ada" + person + "@example.com"))
                .toList();
    }

    /** Under a key, until it is done, whatever comes between. */
    private void enrich() {
        List<Subject> people = people();
        if (people.isEmpty()) {
            return;
        }
        EnrichmentRequest request = request(people).key("key" + names++);
        Credits before = consumed();
        paidBefore = payments.size();
        fate.beKind(false);
        if (random.nextInt(4) == 0) {
            vendors.forEach(vendor -> vendor.meanwhile(() -> overtake(request)));
        }
        EnrichmentOutcome.Done done = untilDone(request);
        vendors.forEach(vendor -> vendor.meanwhile(() -> {}));
        fate.beKind(true);
        Credits charged = done.bill().credits();
        expect(consumed().minus(before).equals(charged), "charged " + consumed().minus(before) + ", told " + charged);
        if (!done.isOutage()) {
            Credits again = process.book()
                    .enrichment()
                    .run(request)
                    .orElseThrow()
                    .bill()
                    .credits();
            expect(again.equals(charged), "told " + again + " the second time, " + charged + " before");
            expect(consumed().minus(before).equals(charged), "charged for a replay");
        }
    }

    /** While it waits for an answer, the process is thought dead, and another does its work. */
    private void overtake(EnrichmentRequest request) {
        if (!isZombie && random.nextInt(3) == 0) {
            isZombie = true;
            mishap();
            clock.advance(Duration.ofSeconds(40));
            fate.beKind(true);
            begin().book().enrichment().run(request);
            fate.beKind(false);
            isZombie = false;
        }
    }

    private EnrichmentOutcome.Done untilDone(EnrichmentRequest request) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (attempt == KIND_FROM) {
                fate.beKind(true);
                vendors.forEach(vendor -> vendor.meanwhile(() -> {}));
            }
            try {
                EnrichmentOutcome outcome = process.book().enrichment().run(request);
                if (outcome instanceof EnrichmentOutcome.Done done) {
                    return done;
                }
                clock.advance(Duration.ofSeconds(35));
            } catch (Died died) {
                mishap();
                process = begin();
            } catch (StorageException outcomeUnknown) {
                mishap();
                clock.advance(Duration.ofSeconds(random.nextInt(40)));
            }
        }
        throw new AssertionError("never done");
    }

    /** Without a key and without mishap: whoever a source knows is enriched, and a second time for nothing. */
    private void enrichKindly() {
        List<Subject> people = people();
        if (people.isEmpty()) {
            return;
        }
        clock.advance(Duration.ofDays(2)); // nothing that was lost counts any more
        vendors.forEach(vendor -> vendor.beKind(true));
        EnrichmentOutcome.Done done =
                process.book().enrichment().run(request(people)).orElseThrow();
        Credits before = consumed();
        process.book().enrichment().run(request(people)).orElseThrow();
        expect(consumed().equals(before), "charged twice for the same");
        vendors.forEach(vendor -> vendor.beKind(false));
        List<Integer> enriched = done.enriched().stream().map(Enriched::index).toList();
        for (int i = 0; i < people.size(); i++) {
            String email = "ada" + emailNumber(people.get(i)) + "@example.com";
            boolean isKnown = vendors.stream().anyMatch(vendor -> vendor.knows(email));
            expect(enriched.contains(i) == isKnown, email + " should be " + (isKnown ? "" : "un") + "known: " + done);
        }
    }

    private static String emailNumber(Subject subject) {
        return subject.text(io.leadwright.lead.TextField.EMAIL).orElseThrow().substring(3, 4);
    }

    private static EnrichmentRequest request(List<Subject> people) {
        return EnrichmentRequest.subjects(people)
                .wanting(ProfileField.TITLE, ProfileField.FIRST_NAME, ProfileField.LAST_NAME);
    }

    private Credits consumed() {
        return process.book().credits().balance().consumed();
    }

    private void end() {
        clock.advance(Duration.ofMinutes(10));
        process.sweep();
        Verification verification = process.book().credits().verify();
        expect(verification.faults().isEmpty(), "the books: " + verification);
        expect(process.book().credits().balance().held().isZero(), "credits are still held");
        enrichKindly();
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
