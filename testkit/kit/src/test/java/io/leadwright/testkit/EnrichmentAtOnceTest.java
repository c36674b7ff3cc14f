package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.enrich.Attempt;
import io.leadwright.enrich.Bill;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.FailedLead;
import io.leadwright.enrich.FailureCode;
import io.leadwright.profile.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many threads, by the time that passes: sources that take theirs, and people who are looked up by everybody at once. */
class EnrichmentAtOnceTest {

    private static final int THREADS = 100;
    private static final int GRANTED = 1000;

    private final MemoryStorage storage = new MemoryStorage();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FakeSource apollo =
            new FakeSource("apollo", MovableClock.startingAt(TestLeadwright.START)).charges(EnrichmentCase.CENT);
    private final CountDownLatch answering = new CountDownLatch(1);

    /** Nobody sleeps: whoever waits looks again. */
    private LeadBook book() {
        return Leadwright.builder(storage)
                .enrichment(EnrichmentCase.RULES)
                .executor(call -> threads.execute(() -> {
                    awaitAnswering();
                    call.run();
                }))
                .pause(time -> Thread.onSpinWait())
                .source(apollo)
                .build()
                .book();
    }

    EnrichmentAtOnceTest() {
        book().credits()
                .grant(GrantTerms.of(Credits.of(GRANTED)), LedgerCommand.REASON, new IdempotencyKey("grant"))
                .orElseThrow();
    }

    private void awaitAnswering() {
        try {
            answering.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until all that is under way has been written down. */
    private void answerAll() throws InterruptedException {
        answering.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private static EnrichmentRequest title(List<String> emails) {
        return EnrichmentRequest.subjects(emails.stream().map(Subject::email).toList())
                .wanting(TITLE)
                .within(Duration.ofMinutes(1));
    }

    @AfterEach
    void nothing_is_left_behind() throws InterruptedException {
        answerAll();
        assertThat(storage.faults(Instant.now())).isEmpty();
    }

    @Test
    void of_a_hundred_who_ask_about_one_person_one_pays_and_all_are_answered() throws InterruptedException {
        answering.countDown();
        apollo.knows(EnrichmentCase.JOHN, TITLE, "CTO");
        LeadBook book = book();
        List<Done> all = AtOnce.run(
                THREADS,
                thread -> book.enrichment()
                        .run(title(List.of(EnrichmentCase.JOHN)))
                        .orElseThrow());
        assertThat(all).allSatisfy(done -> assertThat(done.enriched()).hasSize(1));
        assertThat(apollo.calls()).isEqualTo(1);
        assertThat(all).filteredOn(done -> !done.bill().equals(Bill.NOTHING)).hasSize(1);
        assertThat(book.credits().balance().available()).isEqualTo(Credits.of(GRANTED - 1));
    }

    @Test
    void of_many_who_ask_about_the_same_people_in_any_order_each_is_bought_and_charged_once()
            throws InterruptedException {
        answering.countDown();
        List<String> emails =
                IntStream.range(0, 10).mapToObj(i -> "p" + i + "@techcorp.com").toList();
        emails.forEach(email -> apollo.knows(email, TITLE, "CTO"));
        LeadBook book = book();
        List<Done> all = AtOnce.run(16, thread -> {
            List<String> mine = new ArrayList<>(emails);
            Collections.shuffle(mine, new Random(thread));
            return book.enrichment().run(title(mine)).orElseThrow();
        });
        assertThat(all).allSatisfy(done -> assertThat(done.enriched()).hasSize(10));
        assertThat(apollo.calls()).isEqualTo(10);
        assertThat(all.stream()
                        .mapToLong(done -> done.bill().credits().millis())
                        .sum())
                .isEqualTo(Credits.of(10).millis());
    }

    @Test
    void of_many_with_the_same_key_one_works_and_the_others_are_told() throws InterruptedException {
        answering.countDown();
        apollo.knows(EnrichmentCase.JOHN, TITLE, "CTO");
        LeadBook book = book();
        AtOnce.run(
                THREADS,
                thread -> book.enrichment()
                        .run(title(List.of(EnrichmentCase.JOHN)).key("john")));
        Done told = book.enrichment()
                .run(title(List.of(EnrichmentCase.JOHN)).key("john"))
                .orElseThrow();
        assertThat(told.isReplay()).isTrue();
        assertThat(told.bill().credits()).isEqualTo(Credits.of(1));
        assertThat(apollo.calls()).isEqualTo(1);
        assertThat(book.credits().balance().available()).isEqualTo(Credits.of(GRANTED - 1));
    }

    @Test
    void an_answer_that_comes_too_late_is_kept_and_not_paid_for_again() throws InterruptedException {
        apollo.knows(EnrichmentCase.JOHN, TITLE, "CTO");
        EnrichmentRequest soon = title(List.of(EnrichmentCase.JOHN)).within(Duration.ofMillis(20));
        LeadBook book = book();
        Done late = book.enrichment().run(soon).orElseThrow();
        assertThat(late.failed())
                .singleElement()
                .returns(FailureCode.TIMEOUT, FailedLead::code)
                .extracting(failed -> failed.attempts().get(0).outcome())
                .isEqualTo(Attempt.Outcome.LATE);
        Done meanwhile = book.enrichment().run(soon).orElseThrow();
        assertThat(meanwhile.failed())
                .as("it is still on its way")
                .singleElement()
                .returns(FailureCode.TIMEOUT, FailedLead::code)
                .returns(true, FailedLead::retryable);
        answerAll();
        Done served = book.enrichment().run(soon).orElseThrow();
        assertThat(served.enriched().get(0).profile().get(TITLE)).hasValue("CTO");
        assertThat(served.bill()).isEqualTo(new Bill(Credits.of(1), Bill.NOTHING.costs()));
        assertThat(apollo.calls()).isEqualTo(1);
        assertThat(storage.claims(book.account())
                        .book(Instant.EPOCH.atZone(java.time.ZoneOffset.UTC).toLocalDate())
                        .costs()
                        .all())
                .containsExactly(Cost.usd("0.01"));
    }

    @Test
    void who_could_not_be_asked_for_want_of_a_thread_can_be_asked_again_at_once() {
        Leadwright.Builder builder =
                Leadwright.builder(storage).source(apollo.knows("john@techcorp.com", TITLE, "CTO"));
        EnrichmentRequest john =
                EnrichmentRequest.subject(Subject.email("john@techcorp.com")).wanting(TITLE);

        Done full = builder.executor(call -> {
                    throw new RejectedExecutionException();
                })
                .build()
                .book()
                .enrichment()
                .run(john)
                .orElseThrow();
        Done free = builder.executor(Runnable::run)
                .build()
                .book()
                .enrichment()
                .run(john)
                .orElseThrow();

        assertThat(full.failed()).extracting(FailedLead::code).containsExactly(FailureCode.PROVIDER_ERROR);
        assertThat(free.enriched()).hasSize(1);
    }
}
