package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Credits;
import io.leadwright.lead.AccountId;
import io.leadwright.port.StorageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever call to the database fails, and however: a ledger answers right or not at all, and asked again it answers right. */
class NthCallFailsTest {

    /** Of the calls of migrations, which are many and much alike, every so many fails. */
    private static final int STRIDE = 12;

    @TempDir(factory = InMemory.class)
    Path folder;

    private Predicate<String> calls = JdbcFault.CALLS;
    private int failures;
    private int unknown;

    @Test
    void a_settlement_or_filing_whose_outcome_is_unknown_is_done_once() {
        try (FaultyDatabase database = FaultyDatabase.sqlite(folder)) {
            calls = JdbcFault.STATEMENTS;
            failEachCall(database, List.of(LedgerFlow.SETTLE, LedgerFlow.FILE), List.of(JdbcFault.Kind.UNKNOWN));
            assertThat(failures).isGreaterThan(10);
        }
    }

    @Test
    @Tag("faults")
    void any_call_to_sqlite_may_fail() {
        try (FaultyDatabase database = FaultyDatabase.sqlite(folder)) {
            failEverything(database, "SQLite");
        }
    }

    @Test
    @Tag("faults")
    void any_call_to_postgresql_may_fail() {
        try (FaultyDatabase database = FaultyDatabase.postgres()) {
            failEverything(database, "PostgreSQL");
        }
    }

    private void failEverything(FaultyDatabase database, String name) {
        failEachCall(database, List.of(LedgerFlow.values()), List.of(JdbcFault.Kind.values()));
        int flows = failures;
        for (JdbcFault.Kind kind : JdbcFault.Kind.values()) {
            for (int n = 0; migratesThough(database, kind, n); n += STRIDE) {}
        }
        System.out.println("n-th JDBC call, " + name + ": " + flows + " failures in 6 flows, " + unknown
                + " of unknown outcome, " + (failures - flows) + " in a migration; 0 wrong answers");
    }

    private void failEachCall(FaultyDatabase database, List<LedgerFlow> flows, List<JdbcFault.Kind> kinds) {
        try (JdbiStorage storage = database.storage("ledger").migrate()) {
            for (LedgerFlow flow : flows) {
                for (JdbcFault.Kind kind : kinds) {
                    for (int n = 0; comesRightThough(database.fault(), storage, flow, kind, n); n++) {}
                }
            }
        }
    }

    /** Whether the flow has so many calls. */
    private boolean comesRightThough(
            JdbcFault fault, JdbiStorage storage, LedgerFlow flow, JdbcFault.Kind kind, int before) {
        LedgerDesk desk = new LedgerDesk(storage, AccountId.of(flow.name() + kind + before));
        flow.prepare(desk);
        fault.arm(kind, calls, before);
        boolean isAnswered = true;
        try {
            flow.run(desk, false);
        } catch (StorageException e) {
            isAnswered = false;
        }
        boolean hasFailed = fault.disarm();
        boolean isDone = flow.isDone(desk);
        assertThat(isDone || !isAnswered).isTrue();
        flow.run(desk, true);
        assertThat(flow.isDone(desk)).isTrue();
        desk.waitUntilHoldsAreDue();
        desk.sweep();
        assertThat(desk.ledger().balance().held()).isEqualTo(Credits.ZERO);
        assertThat(desk.ledger().verify().faults()).isEmpty();
        failures += hasFailed ? 1 : 0;
        unknown += isDone && !isAnswered ? 1 : 0;
        return hasFailed;
    }

    private boolean migratesThough(FaultyDatabase database, JdbcFault.Kind kind, int before) {
        String name = "migrated_" + kind.name().toLowerCase(Locale.ROOT) + before;
        database.fault().arm(kind, JdbcFault.STATEMENTS, before);
        try {
            database.storage(name).migrate().close();
        } catch (StorageException e) {
            // it is not done
        }
        boolean hasFailed = database.fault().disarm();
        try (JdbiStorage storage = database.storage(name).migrate()) {
            LedgerDesk desk = new LedgerDesk(storage, AccountId.DEFAULT);
            LedgerFlow.GRANT.run(desk, false);
            assertThat(LedgerFlow.GRANT.isDone(desk)).isTrue();
        }
        failures += hasFailed ? 1 : 0;
        return hasFailed;
    }
}
