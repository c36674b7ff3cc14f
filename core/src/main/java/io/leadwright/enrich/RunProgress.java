package io.leadwright.enrich;

import io.leadwright.run.Restored;
import io.leadwright.run.Run;
import io.leadwright.run.RunBill;
import io.leadwright.run.RunId;
import io.leadwright.run.RunState;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** How far a run had come when it was asked. Immutable and thread-safe. */
public final class RunProgress {

    private final Run run;
    private final RunBill reserved;
    private final Instant now;

    RunProgress(Run run, RunBill reserved, Instant now) {
        this.run = run;
        this.reserved = reserved;
        this.now = now;
    }

    /** The run's name. */
    public RunId id() {
        return run.id();
    }

    /** Whether it runs, and if not, why not. */
    public RunState state() {
        return run.state();
    }

    /** When it was started. */
    public Instant startedAt() {
        return run.terms().startedAt();
    }

    /** How many leads it was planned for; there may be more or fewer by now. */
    public long leads() {
        return run.terms().leads();
    }

    /** How many leads are done with, enriched or not. */
    public long done() {
        return run.tally().done();
    }

    /** How many leads were enriched. */
    public long enriched() {
        return run.tally().enriched();
    }

    /** How many leads were not, by why. */
    public Map<FailureCode, Long> failed() {
        Map<FailureCode, Long> failed = new EnumMap<>(FailureCode.class);
        run.tally().failed().forEach((code, count) -> failed.put(FailureCode.valueOf(code), count));
        return Collections.unmodifiableMap(failed);
    }

    /** What was spent: what vendors billed, or may have. */
    public Bill spent() {
        return bill(run.tally().spent());
    }

    /** What may still be spent on the leads that are being worked on. */
    public Bill reserved() {
        return bill(reserved);
    }

    /** The most that it may spend in all. */
    public Bill budget() {
        return bill(run.terms().cap());
    }

    /** Until when it waits for the admission window to let in more, or for sources to answer again; empty if it does not. */
    public Optional<Instant> waitingUntil() {
        return Optional.ofNullable(run.waitingUntil()).filter(now::isBefore);
    }

    /** How many leads were given back what they were, by what became of them. */
    public SortedMap<Restored, Long> restored() {
        return run.tally().restored();
    }

    private static Bill bill(RunBill amounts) {
        return new Bill(amounts.credits(), amounts.costs());
    }

    @Override
    public String toString() {
        return "RunProgress[" + id() + " " + state() + ", " + done() + " of " + leads() + ", " + spent() + "]";
    }
}
