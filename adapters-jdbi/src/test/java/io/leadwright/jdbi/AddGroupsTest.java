package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.Stamp;
import io.leadwright.port.Newcomer;
import io.leadwright.port.StorageException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AddGroupsTest {

    private static final AccountId ACCOUNT = AccountId.of("ours");
    private static final Stamp STAMP = new Stamp(Author.machine("test"), Instant.EPOCH);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AddGroups adds = new AddGroups();
    private final List<List<String>> commits = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void close() {
        mayEnd.countDown();
        threads.shutdownNow();
    }

    private static PendingAdd add(String id) {
        Lead lead = NewLead.named("A", "B").toLead(LeadId.of(id), Instant.EPOCH);
        return new PendingAdd(STAMP, new Newcomer(lead, Set.of()));
    }

    /** Commits what the condition lets pass; the first one when it may end. */
    private AddResult add(AccountId account, String id, Consumer<List<String>> condition) {
        return adds.add(account, add(id), all -> {
            List<String> ids = all.stream().map(each -> each.id().value()).toList();
            commits.add(ids);
            if (commits.size() == 1) {
                begun.countDown();
                await(mayEnd);
            }
            condition.accept(ids);
            return all.stream()
                    .<AddResult>map(each -> new AddResult.Added(each.newcomer().lead()))
                    .toList();
        });
    }

    /** Those of these ids, in their order, behind the one of id {@code first}. */
    private List<Future<AddResult>> behindTheFirst(List<String> ids, Consumer<List<String>> condition) {
        List<Future<AddResult>> results = new ArrayList<>();
        results.add(threads.submit(() -> add(ACCOUNT, "first", condition)));
        await(begun);
        for (String id : ids) {
            int waiting = adds.waiting();
            results.add(threads.submit(() -> add(ACCOUNT, id, condition)));
            spinWhile(() -> adds.waiting() == waiting);
        }
        return results;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until the test is broken off. */
    private static void spinWhile(BooleanSupplier condition) {
        while (condition.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "lead-" + i).toList();
    }

    private static String idOf(Future<AddResult> result) throws ExecutionException, InterruptedException {
        return result.get().orElseThrow().id().value();
    }

    @Test
    void who_waits_while_somebody_adds_is_added_with_all_who_wait_and_has_his_own_answer() throws Exception {
        List<Future<AddResult>> results = behindTheFirst(ids(20), all -> {});
        mayEnd.countDown();
        assertThat(idOf(results.get(0))).isEqualTo("first");
        for (int i = 0; i < 20; i++) {
            assertThat(idOf(results.get(i + 1))).isEqualTo("lead-" + i);
        }
        assertThat(commits).containsExactly(List.of("first"), ids(20));
        assertThat(adds.waiting()).isZero();
        assertThat(adds.size()).as("accounts that are kept when nobody adds").isZero();
    }

    @Test
    void no_more_than_so_many_are_added_together() throws Exception {
        List<Future<AddResult>> results = behindTheFirst(ids(AddGroup.TOGETHER_MAX + 1), all -> {});
        mayEnd.countDown();
        for (Future<AddResult> result : results) {
            result.get();
        }
        assertThat(commits).extracting(List::size).containsExactly(1, AddGroup.TOGETHER_MAX, 1);
    }

    @Test
    void two_of_the_same_id_are_never_added_together() throws Exception {
        List<Future<AddResult>> results = behindTheFirst(List.of("a", "b", "a", "c"), all -> {});
        mayEnd.countDown();
        for (Future<AddResult> result : results) {
            result.get();
        }
        assertThat(commits).containsExactly(List.of("first"), List.of("a", "b"), List.of("a", "c"));
    }

    @Test
    void no_account_waits_for_another() {
        behindTheFirst(ids(3), all -> {});
        AddResult other = add(AccountId.of("theirs"), "other", all -> {});
        assertThat(other).isInstanceOf(AddResult.Added.class);
        assertThat(commits).containsExactly(List.of("first"), List.of("other"));
    }

    @Test
    void who_cannot_be_added_stops_no_other() throws Exception {
        List<Future<AddResult>> results = behindTheFirst(ids(4), all -> {
            if (all.contains("lead-2")) {
                throw new IllegalArgumentException("lead-2 cannot be stored");
            }
        });
        mayEnd.countDown();
        for (int added : List.of(0, 1, 2, 4)) {
            assertThat(results.get(added).get()).isInstanceOf(AddResult.Added.class);
        }
        assertThatThrownBy(results.get(3)::get).cause().hasMessage("lead-2 cannot be stored");
        assertThat(commits.subList(0, 2)).containsExactly(List.of("first"), ids(4));
        assertThat(commits.subList(2, 6))
                .containsExactlyInAnyOrderElementsOf(
                        ids(4).stream().map(List::of).toList());
    }

    @Test
    void what_the_storage_could_not_read_for_one_stops_no_other() throws Exception {
        List<Future<AddResult>> results = behindTheFirst(ids(2), all -> {
            if (all.contains("lead-0")) {
                throw new StorageException("lead-0 is stored as no lead can be", null);
            }
        });
        mayEnd.countDown();
        assertThatThrownBy(results.get(1)::get).cause().hasMessage("lead-0 is stored as no lead can be");
        assertThat(idOf(results.get(2))).isEqualTo("lead-1");
    }

    @Test
    void what_may_have_been_written_is_told_to_be_unknown_and_not_written_again() {
        assertAllAreTold(new LostCommitException(new SqlState("57P01")));
    }

    @Test
    void where_there_is_no_connection_nobody_waits_for_another_one_by_himself() {
        assertAllAreTold(new ConnectionException(new SQLException("none left")));
    }

    private void assertAllAreTold(RuntimeException failure) {
        List<Future<AddResult>> results = behindTheFirst(ids(3), all -> {
            throw failure;
        });
        mayEnd.countDown();
        for (Future<AddResult> result : results) {
            assertThatThrownBy(result::get).cause().isSameAs(failure);
        }
        assertThat(commits).containsExactly(List.of("first"), ids(3));
    }

    @Test
    void nobody_waits_for_a_thread_that_is_gone() throws Exception {
        List<Future<AddResult>> results = behindTheFirst(ids(3), all -> {
            if (all.size() > 1) {
                throw new StackOverflowError();
            }
        });
        mayEnd.countDown();
        results.get(0).get();
        List<Throwable> thrown = new ArrayList<>();
        for (Future<AddResult> left : results.subList(1, 4)) {
            assertThatThrownBy(left::get).satisfies(told -> thrown.add(told.getCause()));
        }
        assertThat(thrown).filteredOn(StackOverflowError.class::isInstance).hasSize(1);
        assertThat(thrown)
                .filteredOn(StorageException.class::isInstance)
                .hasSize(2)
                .extracting(Throwable::getMessage)
                .containsOnly("PostgreSQL: the writing thread failed, whether it has written is unknown");
        assertThat(add(ACCOUNT, "next", all -> {})).isInstanceOf(AddResult.Added.class);
    }

    @Test
    void who_is_interrupted_while_he_waits_has_his_answer_and_stays_interrupted() throws Exception {
        Future<AddResult> first = threads.submit(() -> add(ACCOUNT, "first", all -> {}));
        await(begun);
        Future<Boolean> interrupted = threads.submit(() -> {
            Thread.currentThread().interrupt();
            add(ACCOUNT, "second", all -> {});
            return Thread.interrupted();
        });
        spinWhile(() -> adds.waiting() == 0);
        mayEnd.countDown();
        first.get();
        assertThat(interrupted.get()).isTrue();
        assertThat(commits).containsExactly(List.of("first"), List.of("second"));
    }
}
