package io.leadwright.testkit;

import io.leadwright.credit.AdmissionWindow;
import io.leadwright.credit.Admitted;
import io.leadwright.lead.AccountId;
import io.leadwright.ledger.CreditLedger;
import io.leadwright.ledger.CreditLedgers;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.port.LeadwrightListener;
import io.leadwright.port.LedgerStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** One account's ledger, the model of it, and those who use it. Not thread-safe. */
final class LedgerSide {

    /** Six leads an hour; holds of 300 s, leases of 30 s. */
    static final LedgerRules RULES = LedgerRules.DEFAULT.window(new AdmissionWindow(6, Duration.ofHours(1)));

    private final String name;
    private final InstantSource clock;
    private final LedgerStore store;
    private final CreditLedger ledger;
    private final LedgerModel model;
    private final LedgerCallers callers;
    private final List<Admitted> admitted = new ArrayList<>();

    LedgerSide(String name, LedgerStore store, InstantSource clock) {
        this.name = name;
        this.clock = clock;
        this.store = store;
        this.ledger = ledger(store, clock, RULES);
        this.model = fresh();
        this.callers = new LedgerCallers(clock);
    }

    static LedgerModel fresh() {
        AdmissionWindow window = RULES.window().orElseThrow();
        return new LedgerModel(new LedgerModel.Times(
                micros(RULES.holdTime()), micros(RULES.lease()), micros(window.length()), window.leadsMax()));
    }

    /** The ledger that is kept in this store. */
    static CreditLedger ledger(LedgerStore store, InstantSource clock, LedgerRules rules) {
        return new CreditLedgers(rules, clock, new LeadwrightListener() {}).of(AccountId.DEFAULT, new OneLedger(store));
    }

    /** What it is called in what is told of it. */
    String name() {
        return name;
    }

    LedgerModel model() {
        return model;
    }

    CreditLedger ledger() {
        return ledger;
    }

    LedgerCallers callers() {
        return callers;
    }

    AdmissionWindow window() {
        return RULES.window().orElseThrow();
    }

    LedgerSnapshot look() {
        return store.read(LedgerSnapshot::of);
    }

    /** What the ledger answers; the exception, if it throws one. */
    Object ask(LedgerCommand command) {
        try {
            return command.on(ledger);
        } catch (RuntimeException thrown) {
            return thrown;
        }
    }

    String expect(LedgerCommand command) {
        return command.on(model.at(LedgerText.micros(clock.instant())));
    }

    /** Remembers what the window let in. */
    void admit(Instant at, int leads) {
        admitted.add(new Admitted(at, leads));
    }

    /** How many leads it has let in after this time. */
    int admitted(Instant after) {
        return admitted.stream()
                .filter(one -> one.at().isAfter(after))
                .mapToInt(Admitted::leads)
                .sum();
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }
}
