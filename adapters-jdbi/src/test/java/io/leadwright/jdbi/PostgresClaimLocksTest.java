package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.lead.AccountId;
import io.leadwright.port.ClaimStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for whom in PostgreSQL. */
@Timeout(60)
class PostgresClaimLocksTest {

    private static final int LOCKS_MAX = 256 + 1;

    private final TemporarySchema temporary = TemporarySchema.make();
    private final ClaimStore store = temporary.storage().claims(AccountId.DEFAULT);

    @AfterEach
    void close() {
        temporary.close();
    }

    /** Files these people, and has another thread do this before the end. */
    private void duringAnUpdate(List<Person> people, Runnable meanwhile) {
        store.update(people, view -> {
            CompletableFuture.runAsync(meanwhile).join();
            return Filing.of("done", view.dossiers());
        });
    }

    @Test
    void who_updates_another_person_who_is_known_waits_for_nobody() {
        Person other = ClaimSamples.person("email:other@example.com");
        ClaimSamples.file(store, List.of(ClaimSamples.JANE));
        ClaimSamples.file(store, List.of(other));
        duringAnUpdate(
                List.of(ClaimSamples.JANE),
                () -> store.update(List.of(other), view -> Filing.of("done", view.dossiers())));
    }

    @Test
    void who_reads_waits_for_nobody() {
        ClaimSamples.file(store, List.of(ClaimSamples.JANE));
        Person newcomer = ClaimSamples.person("email:new@example.com");
        duringAnUpdate(List.of(ClaimSamples.JANE, newcomer), () -> {
            assertThat(store.read(List.of(ClaimSamples.JANE, newcomer))).hasSize(2);
            assertThat(store.book(ClaimSamples.DAY).count()).isEqualTo(1);
        });
    }

    @Test
    void who_books_a_day_by_which_nobody_decides_waits_for_nobody() {
        ClaimSamples.file(store, List.of(ClaimSamples.JANE));
        store.update(List.of(ClaimSamples.JANE), view -> {
            view.bookOn(ClaimSamples.DAY.plusDays(1));
            CompletableFuture.runAsync(() -> ClaimSamples.file(store, List.of()))
                    .join();
            return Filing.of("done", List.of());
        });
        assertThat(store.book(ClaimSamples.DAY).count()).isEqualTo(2);
    }

    @Test
    void who_books_a_day_waits_for_whoever_decides_by_it() {
        CountDownLatch shown = new CountDownLatch(1);
        CompletableFuture<Void> booking = CompletableFuture.runAsync(() -> {
            await(shown);
            ClaimSamples.file(store, List.of());
        });
        store.update(List.of(), view -> {
            long before = view.bookOn(ClaimSamples.DAY).count();
            shown.countDown();
            awaitWaiting();
            assertThat(view.bookOn(ClaimSamples.DAY).count()).isEqualTo(before);
            return Filing.of("done", List.of());
        });
        booking.join();
        assertThat(store.book(ClaimSamples.DAY).count()).isEqualTo(1);
    }

    /** Each of them learns the key of the other: neither can be first. */
    @Test
    void two_newcomers_who_turn_out_to_be_one_are_both_filed() {
        List<Person> two = List.of(ClaimSamples.person("one"), ClaimSamples.person("other"));
        CountDownLatch bothAreShown = new CountDownLatch(2);
        List<CompletableFuture<Void>> filing = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Person person = two.get(i);
            Set<PersonKey> learnt = two.get(1 - i).keys();
            Runnable update = () -> store.update(List.of(person), view -> {
                bothAreShown.countDown();
                await(bothAreShown);
                Dossier known = view.dossiers().get(0).knownBy(learnt);
                return Filing.of("done", List.of(known));
            });
            // not by the common pool: it may have one thread, and these two wait for each other
            filing.add(CompletableFuture.runAsync(update, call -> new Thread(call).start()));
        }
        filing.forEach(CompletableFuture::join);
        List<Dossier> read = store.read(two);
        assertThat(read.get(0)).isEqualTo(read.get(1));
        assertThat(read.get(0).person().keys()).hasSize(2);
    }

    @Test
    void a_thousand_newcomers_take_no_more_locks_than_a_server_has_room_for() {
        List<Person> people = IntStream.range(0, ClaimStore.PEOPLE_MAX)
                .mapToObj(i -> ClaimSamples.person("linkedin:in/" + i, "email:" + i + "@example.com"))
                .toList();
        store.update(people, view -> {
            view.bookOn(ClaimSamples.DAY);
            assertThat(count("locktype = 'advisory'")).isBetween(200L, (long) LOCKS_MAX);
            return Filing.of("done", view.dossiers());
        });
    }

    private long count(String condition) {
        try (Handle handle = temporary.handle()) {
            return handle.select("SELECT count(*) FROM pg_locks WHERE database = (SELECT oid FROM pg_database"
                            + " WHERE datname = current_database()) AND " + condition)
                    .mapTo(Long.class)
                    .one();
        }
    }

    private void awaitWaiting() {
        while (count("locktype = 'advisory' AND NOT granted") == 0) {
            if (Thread.interrupted()) {
                throw new IllegalStateException("nobody waits");
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
