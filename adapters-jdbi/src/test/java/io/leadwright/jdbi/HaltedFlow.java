package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Credits;
import io.leadwright.lead.AccountId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/** A flow, or a migration, whose process is gone: after its first statement, after its second, and so on to its commit and its end. */
final class HaltedFlow {

    private static final int TRIES_OF_FAULTS = 20_000;
    private static final int TIMES = Math.max(1, Integer.getInteger("tries", TRIES_OF_FAULTS) / TRIES_OF_FAULTS);

    private final String place;
    private final Function<String, JdbiStorage> stores;
    private final String flow;
    private final Path folder;
    private int halts;
    private int done;

    /** The storages are those that the processes open in this place. */
    HaltedFlow(String place, Function<String, JdbiStorage> stores, String flow, Path folder) {
        this.place = place;
        this.stores = stores;
        this.flow = flow;
        this.folder = folder;
    }

    int halts() {
        return halts;
    }

    /** How often all was written by then. */
    int done() {
        return done;
    }

    HaltedFlow haltEverywhere() throws IOException, InterruptedException {
        for (int i = 0; i < TIMES; i++) {
            HaltingProcess next = start();
            try {
                boolean isHalted = true;
                for (int calls = 0; isHalted; calls += step()) {
                    HaltingProcess now = next;
                    next = start();
                    isHalted = comesRightAfter(now, calls);
                }
            } finally {
                next.close();
            }
        }
        return this;
    }

    /** A migration may also be gone at any call of {@link SchemaFaultTest}, which needs no process for it. A release looks at all. */
    private int step() {
        return isMigration() ? 23 : TIMES > 1 ? 1 : 3;
    }

    HaltingProcess start() throws IOException {
        return HaltingProcess.start(place, flow, folder);
    }

    /** Whether it was halted after so many calls, and not at its end by then; either way all comes right. */
    boolean comesRightAfter(HaltingProcess process, int calls) throws IOException, InterruptedException {
        boolean isHalted = isMigration() ? migrates(process, calls) : flows(process, calls);
        halts += isHalted ? 1 : 0;
        return isHalted;
    }

    private boolean isMigration() {
        return flow.equals(HaltingProcess.MIGRATE);
    }

    private boolean migrates(HaltingProcess process, int calls) throws IOException, InterruptedException {
        String name = "migrated_" + halts;
        boolean isHalted = process.stopsAfter(calls, name, AccountId.DEFAULT, Leads.T0);
        try (JdbiStorage storage = stores.apply(name)) {
            LedgerDesk desk = new LedgerDesk(storage, AccountId.DEFAULT);
            LedgerFlow.COMPLETE.prepare(desk);
            LedgerFlow.COMPLETE.run(desk, false);
            assertThat(LedgerFlow.COMPLETE.isDone(desk)).isTrue();
        }
        return isHalted;
    }

    private boolean flows(HaltingProcess process, int calls) throws IOException, InterruptedException {
        LedgerFlow now = LedgerFlow.valueOf(flow);
        String name = "halted_" + flow.toLowerCase(Locale.ROOT);
        AccountId account = AccountId.of(flow + halts + "-" + calls);
        LedgerDesk before;
        try (JdbiStorage storage = stores.apply(name)) {
            before = new LedgerDesk(storage, account);
            now.prepare(before);
        }
        boolean isHalted =
                process.stopsAfter(calls, name, account, before.clock().instant());
        try (JdbiStorage storage = stores.apply(name)) {
            LedgerDesk desk = new LedgerDesk(storage, account);
            desk.clock().set(before.clock().instant());
            boolean isDone = now.isDone(desk);
            assertThat(isDone || isHalted).isTrue();
            now.run(desk, true);
            assertThat(now.isDone(desk)).isTrue();
            desk.waitUntilHoldsAreDue();
            desk.sweep();
            assertThat(desk.ledger().balance().held()).isEqualTo(Credits.ZERO);
            assertThat(desk.ledger().verify().faults()).isEmpty();
            done += isDone && isHalted ? 1 : 0;
        }
        return isHalted;
    }

    @Override
    public String toString() {
        return flow.toLowerCase(Locale.ROOT);
    }
}
