package io.leadwright.sandbox.faults;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.Reason;
import io.leadwright.enrich.EnrichmentOutcome;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.enrich.Price;
import io.leadwright.lead.Author;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Storage;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Lookup;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Enrichments that begin at a steady rate, for a while, by sources of which one in twenty answers is a fault. */
final class Soak implements AutoCloseable {

    /** So many begin in a second. */
    static final int RATE = 200;

    private static final int CALLERS = 32;
    /** One in so many is of somebody who was looked up before. */
    private static final int KNOWN_ONE_IN = 5;

    private static final int LATENCY_MILLIS = 50;
    private static final double FAULTS = 0.05;

    private final Leadwright leadwright;
    private final LeadBook book;
    private final long[] tookMicros;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong chargedMillis = new AtomicLong();

    /** Over this storage, which it closes, for so long. */
    Soak(Storage storage, Duration time) {
        this.tookMicros = new long[(int) time.toSeconds() * RATE];
        this.leadwright = Leadwright.builder(storage)
                .enrichment(EnrichmentRules.DEFAULT.price(Price.perLead(Credits.of(1))))
                .source(source("first", ProfileField.TITLE, "0.01"))
                .source(source("second", ProfileField.PHONE, "0.02"))
                .build();
        this.book = leadwright.book();
        book.credits()
                .grant(
                        GrantTerms.of(Credits.of(10_000_000)),
                        new Reason(Author.machine("test"), "a part of a test"),
                        new IdempotencyKey("first"));
    }

    /** Runs to its end, and is measured so many times meanwhile, at even distances. */
    List<Usage> run(int times) throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Usage> usages = new ArrayList<>();
        try {
            long begun = System.nanoTime();
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                calls.add(callers.submit(() -> enrich(begun)));
            }
            for (int i = 1; i <= times; i++) {
                LockSupport.parkNanos(begun + i * (tookMicros.length * nanosEach() / (times + 1)) - System.nanoTime());
                usages.add(Usage.now());
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            callers.shutdownNow();
        }
        return usages;
    }

    private static long nanosEach() {
        return TimeUnit.SECONDS.toNanos(1) / RATE;
    }

    /** One after the other, each when it is its time: a caller that is late does not wait. */
    private void enrich(long begun) {
        Random random = new Random();
        for (int number = next.getAndIncrement(); number < tookMicros.length; number = next.getAndIncrement()) {
            long at = begun + number * nanosEach();
            while (System.nanoTime() < at) {
                LockSupport.parkNanos(at - System.nanoTime());
            }
            int person = random.nextInt(KNOWN_ONE_IN) == 0 ? random.nextInt(number + 1) : number;
            long start = System.nanoTime();
            EnrichmentOutcome.Done done = enrich(number, person);
            tookMicros[number] = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
            chargedMillis.addAndGet(done.bill().credits().millis());
        }
    }

    private EnrichmentOutcome.Done enrich(int number, int person) {
        return book.enrichment()
                .run(EnrichmentRequest.subject(Subject.email("p" + person + "@example.com"))
                        .wanting(ProfileField.TITLE, ProfileField.PHONE)
                        .key("request-" + number))
                .orElseThrow();
    }

    private static EnrichmentSource source(String name, ProfileField<?> field, String price) {
        Cost cost = Cost.usd(price);
        SourceProfile profile = SourceProfile.builder(name, SourceKind.BUSINESS_CONTACTS)
                .lookups(Lookup.EMAIL)
                .fields(field)
                .price(SourcePrice.perMatch(cost))
                .build();
        return EnrichmentSource.of(profile, question -> answer(profile, field, cost));
    }

    private static SourceAnswer answer(SourceProfile profile, ProfileField<?> field, Cost cost) {
        Random random = ThreadLocalRandom.current();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LATENCY_MILLIS + 1)));
        if (random.nextDouble() < FAULTS) {
            return new SourceAnswer.Failed(FailureKind.TIMED_OUT, null, random.nextBoolean());
        }
        String text = field.equals(ProfileField.TITLE) ? "Engineer" : "+14155552671";
        return new SourceAnswer.Found(
                new ClaimsBuilder(profile.id(), Instant.now()).add(field, text).build(), cost);
    }

    /** What the ledger says must be what was told. */
    boolean isSettled() {
        return book.credits().balance().held().isZero()
                && book.credits().balance().consumed().millis() == chargedMillis.get()
                && chargedMillis.get() > 0;
    }

    List<String> faults() {
        return book.credits().verify().faults();
    }

    /** The 99th percentile of each second, in microseconds. */
    List<Long> slowest() {
        List<Long> slowest = new ArrayList<>();
        for (int from = 0; from < tookMicros.length; from += RATE) {
            long[] second = Arrays.copyOfRange(tookMicros, from, from + RATE);
            Arrays.sort(second);
            slowest.add(second[RATE * 99 / 100]);
        }
        return slowest;
    }

    @Override
    public void close() {
        leadwright.close();
    }
}
