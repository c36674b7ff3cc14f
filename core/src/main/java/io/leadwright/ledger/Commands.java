package io.leadwright.ledger;

import io.leadwright.credit.Decision;
import io.leadwright.credit.Entry;
import io.leadwright.credit.LedgerView;
import io.leadwright.port.LedgerStore;
import io.leadwright.port.StorageTransaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** Runs commands on one account's ledger: decides each on what the ledger is then, and tells what came of it once that is written. */
final class Commands {

    private final LedgerStore store;
    private final LedgerRules rules;
    private final InstantSource clock;
    private final LedgerNews news;

    Commands(LedgerStore store, LedgerRules rules, InstantSource clock, LedgerNews news) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
        this.news = news;
    }

    /** The same, as a part of a transaction. */
    Commands within(StorageTransaction transaction) {
        return new Commands(transaction.ledger(), rules, clock, news.within(transaction));
    }

    LedgerRules rules() {
        return rules;
    }

    /** The time, to the microsecond: finer ones are stored by no database. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Looks at one moment. */
    <R> R read(Function<LedgerView, R> look) {
        return store.read(look);
    }

    /** Does what the command decides, whole or not at all. */
    <R> R run(Function<Draft, R> command) {
        Instant now = now();
        Told<R> told = store.update(view -> decided(new Draft(view, now), command));
        news.tell(told.entries);
        return told.result;
    }

    /** Tells what came of opening work. */
    void tell(OpenResult result) {
        news.tell(result);
    }

    private static <R> Decision<Told<R>> decided(Draft draft, Function<Draft, R> command) {
        R result = command.apply(draft);
        return draft.decision(new Told<>(result, draft.entries()));
    }

    private record Told<R>(R result, List<Entry> entries) {}
}
