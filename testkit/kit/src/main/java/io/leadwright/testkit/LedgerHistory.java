package io.leadwright.testkit;

import io.leadwright.port.LedgerStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Many threads ask one account's ledger for random things at once, in rounds, between which the clock moves. */
final class LedgerHistory {

    private static final int ROUNDS = 4;
    private static final long[] SECONDS = {1, 31, 31, 62, 301};

    private final LedgerSide side;
    private final MovableClock clock = MovableClock.startingAt(SampleLeads.T0);
    private final AtomicLong order = new AtomicLong();
    private final List<LedgerCall> calls = new ArrayList<>();

    private LedgerHistory(LedgerStore store) {
        side = new LedgerSide("account", store, clock);
    }

    /** So many calls of each thread, and the books at the end. */
    static List<LedgerCall> recorded(LedgerStore store, int threads, int callsEach, Random random)
            throws InterruptedException {
        LedgerHistory history = new LedgerHistory(store);
        for (int i = 0; i < 3; i++) {
            history.call(new LedgerCommand.Correct("begin-" + i, true, 300));
        }
        for (int round = 0; round < ROUNDS; round++) {
            history.round(threads, callsEach / ROUNDS, random.nextLong());
            history.clock.advance(Duration.ofSeconds(SECONDS[random.nextInt(SECONDS.length)]));
        }
        history.call(new LedgerCommand.Look());
        history.call(new LedgerCommand.Count());
        return history.calls;
    }

    private void round(int threads, int callsEach, long seed) throws InterruptedException {
        AtOnce.run(threads, thread -> {
            Random random = new Random(seed + thread);
            for (int done = 0; done < callsEach; ) {
                Optional<? extends LedgerCommand> command =
                        LedgerStep.of(random.nextInt(LedgerStep.ALL)).command(side.callers());
                if (command.isPresent() && isOneStep(command.get())) {
                    call(command.get());
                    done++;
                }
            }
            return thread;
        });
    }

    /** To end what is due and then to read the books are two steps, between which others may come. */
    private static boolean isOneStep(LedgerCommand command) {
        return !(command instanceof LedgerCommand.Look);
    }

    private void call(LedgerCommand command) {
        long now = LedgerText.micros(clock.instant());
        long begun = order.incrementAndGet();
        Object answer = side.ask(command);
        long ended = order.incrementAndGet();
        side.callers().told(command, answer);
        String text = answer instanceof RuntimeException ? "threw " + answer : LedgerText.of(answer);
        synchronized (calls) {
            calls.add(new LedgerCall(command, now, text, begun, ended));
        }
    }
}
