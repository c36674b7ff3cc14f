package io.leadwright.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.AdmissionWindow;
import io.leadwright.credit.Balance;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.Reason;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.enrich.Price;
import io.leadwright.lead.Author;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Lookup;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import io.leadwright.testkit.MovableClock;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a whole server charges and admits, by what its callers are told. */
@Timeout(3_600)
class EnrichOverHttpTest {

    private static final EnrichmentRules RULES = EnrichmentRules.DEFAULT.price(Price.perLead(Credits.of(1)));

    @TempDir
    Path folder;

    @Test
    void half_of_the_keys_are_paid_for_once_however_many_call() throws Exception {
        callAtOnce(8, 10);
    }

    @Test
    @Tag("faults")
    void half_of_a_hundred_keys_are_paid_for_once_by_sixty_four_callers() throws Exception {
        System.out.println("enriched over HTTP by 64 callers: " + callAtOnce(64, 100));
    }

    @Test
    void callers_are_admitted_at_the_second_they_are_told() throws Exception {
        assertThat(admit(100)).isPositive();
    }

    @Test
    @Tag("faults")
    void two_thousand_callers_are_admitted_at_the_second_they_are_told() throws Exception {
        System.out.println("admitted over HTTP: " + admit(2_000) + " of 2000 calls");
    }

    private long admit(int calls) throws Exception {
        MovableClock clock = MovableClock.startingAt(EnrichmentLife.T0);
        AdmissionWindow window = new AdmissionWindow(100, Duration.ofHours(1));
        EnrichingServer.Settings settings = new EnrichingServer.Settings(
                folder.resolve("leads.db"), clock, LedgerRules.DEFAULT.window(window), EnrichmentRules.DEFAULT);
        return new HttpAdmissions(settings, clock).check(calls);
    }

    /** There are credits for half of the keys; how often each status was answered. */
    private Map<Integer, Long> callAtOnce(int threads, int keys) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        EnrichingServer.Settings settings = new EnrichingServer.Settings(
                folder.resolve("leads.db"), InstantSource.system(), LedgerRules.DEFAULT, RULES);
        try (EnrichingServer server = EnrichingServer.start(settings, slow(asked))) {
            server.book()
                    .credits()
                    .grant(
                            GrantTerms.of(Credits.of(keys / 2)),
                            new Reason(Author.machine("test"), "a part of a test"),
                            new IdempotencyKey("first"));
            Map<Integer, List<HttpResponse<String>>> told = told(server, threads, keys);
            int applied = 0;
            for (Map.Entry<Integer, List<HttpResponse<String>>> key : told.entrySet()) {
                applied += checkKey(server, key.getKey(), key.getValue()) ? 1 : 0;
            }
            assertThat(applied).isEqualTo(keys / 2);
            assertThat(asked).hasValue(keys / 2);
            Balance balance = server.book().credits().balance();
            assertThat(balance).isEqualTo(new Balance(Credits.ZERO, Credits.ZERO, Credits.of(keys / 2), Credits.ZERO));
            assertThat(server.book().credits().verify().faults()).isEmpty();
            return told.values().stream()
                    .flatMap(List::stream)
                    .collect(Collectors.groupingBy(HttpResponse::statusCode, TreeMap::new, Collectors.counting()));
        }
    }

    /** Every thread calls with every key. */
    private static Map<Integer, List<HttpResponse<String>>> told(EnrichingServer server, int threads, int keys)
            throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        try {
            Map<Integer, List<Future<HttpResponse<String>>>> calls = new TreeMap<>();
            for (int key = 0; key < keys; key++) {
                int number = key;
                for (int thread = 0; thread < threads; thread++) {
                    calls.computeIfAbsent(key, first -> new ArrayList<>())
                            .add(callers.submit(() -> server.enrich("key-" + number, number, 1)));
                }
            }
            Map<Integer, List<HttpResponse<String>>> told = new TreeMap<>();
            for (Map.Entry<Integer, List<Future<HttpResponse<String>>>> call : calls.entrySet()) {
                for (Future<HttpResponse<String>> answer : call.getValue()) {
                    told.computeIfAbsent(call.getKey(), first -> new ArrayList<>())
                            .add(answer.get());
                }
            }
            return told;
        } finally {
            callers.shutdownNow();
        }
    }

    /** Whether it was done: then nobody was refused, and all were told the same; else nobody was told that it was. */
    private static boolean checkKey(EnrichingServer server, int key, List<HttpResponse<String>> told) throws Exception {
        List<HttpResponse<String>> done =
                told.stream().filter(answer -> answer.statusCode() == 200).toList();
        HttpResponse<String> again = server.enrich("key-" + key, key, 1);
        if (done.isEmpty()) {
            assertThat(told).extracting(HttpResponse::statusCode).containsOnly(402);
            assertThat(again.statusCode()).isEqualTo(402);
            return false;
        }
        assertThat(told).extracting(HttpResponse::statusCode).isSubsetOf(200, 409);
        assertThat(done).filteredOn(answer -> !isReplay(answer)).hasSize(1);
        assertThat(done).extracting(HttpResponse::body).containsOnly(again.body());
        assertThat(again.body()).contains("\"creditsUsed\":1,");
        assertThat(isReplay(again)).isTrue();
        return true;
    }

    private static boolean isReplay(HttpResponse<String> answer) {
        return answer.headers().firstValue("Idempotent-Replayed").isPresent();
    }

    /** Knows everybody, and takes long enough that others call meanwhile. */
    private static EnrichmentSource slow(AtomicInteger asked) {
        SourceProfile profile = SourceProfile.builder("slow", SourceKind.BUSINESS_CONTACTS)
                .lookups(Lookup.EMAIL)
                .fields(ProfileField.TITLE)
                .price(SourcePrice.perCall(Cost.usd("0.10")))
                .build();
        return EnrichmentSource.of(profile, question -> {
            asked.incrementAndGet();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            ClaimsBuilder claims = new ClaimsBuilder(profile.id(), EnrichmentLife.T0);
            return new SourceAnswer.Found(
                    claims.add(ProfileField.TITLE, "Director of Sales").build(), Cost.usd("0.10"));
        });
    }
}
