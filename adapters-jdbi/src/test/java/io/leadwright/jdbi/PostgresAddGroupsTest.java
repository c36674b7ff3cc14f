package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Author;
import io.leadwright.lead.Change;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.port.Secret;
import io.leadwright.profile.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PostgresAddGroupsTest {

    private static final int WRITERS = 24;

    private final TemporarySchema temporary = TemporarySchema.make();
    private final Leadwright leadwright = Leadwright.builder(temporary.storage())
            .suppressionKey(Secret.of("a key of the tests alone"))
            .build();
    private final Map<Integer, Object> outcomes = new ConcurrentHashMap<>();

    @BeforeEach
    void add() {
        book(-1).leads().add(lead(-1));
    }

    @AfterEach
    void close() {
        leadwright.close();
        temporary.close();
    }

    private LeadBook book(int writer) {
        return leadwright.book().as(Author.machine("writer " + writer));
    }

    private static NewLead lead(int writer) {
        return NewLead.email("person-" + writer + "@example.com").id(LeadId.of("lead-" + writer));
    }

    private void add(int writer, NewLead lead) {
        try {
            outcomes.put(writer, book(writer).leads().add(lead));
        } catch (RuntimeException e) {
            outcomes.put(writer, e);
        }
    }

    /** All of them, who wait for somebody that writes: the first one in the server, the others for the first one. */
    private void addAtOnce(List<NewLead> leads) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        try (Handle other = temporary.handle()) {
            other.begin();
            other.select("SELECT account FROM lead_account FOR UPDATE")
                    .mapTo(String.class)
                    .list();
            for (int writer = 0; writer < leads.size(); writer++) {
                int number = writer;
                threads.add(new Thread(() -> add(number, leads.get(number))));
            }
            threads.forEach(Thread::start);
            while (threads.stream()
                            .filter(thread -> thread.getState() == Thread.State.TIMED_WAITING)
                            .count()
                    < leads.size() - 1) {
                Thread.onSpinWait();
            }
            other.rollback();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static List<NewLead> leads() {
        List<NewLead> leads = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            leads.add(lead(writer));
        }
        return leads;
    }

    private long select(String sql) {
        try (Handle handle = temporary.handle()) {
            return handle.select(sql).mapTo(Long.class).one();
        }
    }

    @Test
    void who_adds_at_the_same_time_shares_transactions_and_is_named_in_his_own_change() throws InterruptedException {
        addAtOnce(leads());
        assertThat(outcomes.values()).hasSize(WRITERS).allMatch(AddResult.Added.class::isInstance);
        List<Change> changes = temporary.storage().leads(AccountId.DEFAULT).changes(1, 1_000);
        assertThat(changes).hasSize(WRITERS);
        for (Change change : changes) {
            String writer = change.lead().value().replace("lead-", "writer ");
            assertThat(change.stamp().author()).isEqualTo(Author.machine(writer));
        }
        assertThat(select("SELECT count(DISTINCT CAST(xmin AS text)) FROM lead"))
                .isBetween(2L, 3L);
        assertThat(select("SELECT sum(leads) FROM lead_count")).isEqualTo(WRITERS + 1);
    }

    @Test
    void of_those_who_add_one_person_at_the_same_time_one_does() throws InterruptedException {
        List<NewLead> same =
                leads().stream().map(lead -> NewLead.email("jane@example.com")).toList();
        addAtOnce(same);
        Set<LeadId> ids = new HashSet<>();
        for (Object outcome : outcomes.values()) {
            ids.add(
                    outcome instanceof AddResult.Duplicate known
                            ? known.existing()
                            : ((AddResult) outcome).orElseThrow().id());
        }
        assertThat(ids).hasSize(1);
        assertThat(outcomes.values().stream().filter(AddResult.Added.class::isInstance))
                .hasSize(1);
        assertThat(select("SELECT count(*) FROM lead")).isEqualTo(2);
    }

    @Test
    void who_wants_to_be_left_alone_is_not_added_with_those_who_do_not() throws InterruptedException {
        book(0).privacy().suppress(Subject.email("person-7@example.com"));
        addAtOnce(leads());
        assertThat(outcomes.remove(7)).isEqualTo(new AddResult.Suppressed());
        assertThat(outcomes.values()).hasSize(WRITERS - 1).allMatch(AddResult.Added.class::isInstance);
    }

    @Test
    void who_the_server_refuses_stops_no_other() throws InterruptedException {
        try (Handle handle = temporary.handle()) {
            handle.execute("ALTER TABLE lead ADD CONSTRAINT refused CHECK (id <> 'lead-7')");
        }
        addAtOnce(leads());
        Map<Boolean, List<Integer>> added = outcomes.keySet().stream()
                .collect(Collectors.partitioningBy(writer -> outcomes.get(writer) instanceof AddResult.Added));
        assertThat(added.get(false)).containsExactly(7);
        assertThat(Optional.ofNullable(outcomes.get(7)).map(Object::toString))
                .hasValueSatisfying(
                        told -> assertThat(told).contains("PostgreSQL: ").contains("23514"));
        assertThat(select("SELECT count(*) FROM lead")).isEqualTo(WRITERS);
    }
}
