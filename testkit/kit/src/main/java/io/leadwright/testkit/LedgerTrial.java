package io.leadwright.testkit;

import io.leadwright.credit.Credits;
import io.leadwright.credit.Hold;
import io.leadwright.lead.AccountId;
import io.leadwright.ledger.OpenResult;
import io.leadwright.ledger.OpenResult.Refusal;
import io.leadwright.port.LedgerStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Leads two accounts' ledgers, and the model of each, through the same life, and judges every step of it by laws. Ends at the
 * first step that breaks one. Not thread-safe.
 */
final class LedgerTrial {

    private static final Duration MONTH = Duration.ofDays(31);
    private static final int SHOWN = 60;
    private static final long TO_BEGIN_WITH = 250;

    private final Set<LedgerLaw> laws;
    private final MovableClock clock = MovableClock.startingAt(SampleLeads.T0);
    private final List<LedgerSide> sides = new ArrayList<>();
    private final List<LedgerSnapshot> last = new ArrayList<>();
    private final Deque<Object> done = new ArrayDeque<>();
    private final Map<LedgerLaw, String> broken = new EnumMap<>(LedgerLaw.class);
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private int steps;

    LedgerTrial(Function<AccountId, LedgerStore> stores, Set<LedgerLaw> laws) {
        this.laws = laws;
        for (int i = 0; i < LedgerStep.ACCOUNTS; i++) {
            LedgerSide side = new LedgerSide("account " + i, stores.apply(FreshAccounts.next()), clock);
            sides.add(side);
            last.add(side.look());
        }
    }

    /** What came of commands, and how often. */
    Map<String, Integer> outcomes() {
        return outcomes;
    }

    /** How many commands were judged. */
    int steps() {
        return steps;
    }

    /** Takes the steps, and then lets all end by itself; the first breach, if there is one. */
    Optional<LedgerBreach> run(List<LedgerStep> script) {
        for (int side = 0; side < sides.size(); side++) {
            step(side, new LedgerCommand.Correct("begin", true, TO_BEGIN_WITH));
        }
        for (LedgerStep next : script) {
            if (!broken.isEmpty()) {
                break;
            }
            take(next);
        }
        for (int side = 0; side < sides.size() && broken.isEmpty(); side++) {
            end(side);
        }
        return broken.isEmpty()
                ? Optional.empty()
                : Optional.of(new LedgerBreach(
                        broken, done.stream().map(Object::toString).collect(Collectors.joining("\n"))));
    }

    private void take(LedgerStep next) {
        Optional<Duration> move = next.move();
        if (move.isPresent()) {
            move(move.get());
            return;
        }
        Optional<? extends LedgerCommand> command =
                next.command(sides.get(next.account()).callers());
        if (command.isPresent()) {
            Object answer = step(next.account(), command.get());
            if (broken.isEmpty()) {
                probe(next.account(), command.get(), answer);
            }
        }
    }

    private void move(Duration by) {
        clock.advance(by);
        note("the clock moves by " + by);
    }

    /** Asks the ledger and the model, and judges what came of it. */
    private Object step(int side, LedgerCommand command) {
        LedgerSide account = sides.get(side);
        LedgerSnapshot otherBefore = last.get(1 - side);
        Object answer = account.ask(command);
        LedgerChange change = new LedgerChange(
                account,
                command,
                answer,
                account.expect(command),
                last.get(side),
                account.look(),
                otherBefore,
                laws.contains(LedgerLaw.L16) ? sides.get(1 - side).look() : otherBefore);
        last.set(side, change.after());
        steps++;
        note(change);
        judge(change);
        outcomes.merge(outcome(change), 1, Integer::sum);
        return answer;
    }

    private void judge(LedgerChange change) {
        // whose the work was before its callers hear of it
        judge(LedgerLaw.L13, change);
        change.account().callers().told(change.command(), change.answer());
        for (LedgerLaw law : laws) {
            if (law != LedgerLaw.L13) {
                judge(law, change);
            }
        }
    }

    private void judge(LedgerLaw law, LedgerChange change) {
        if (laws.contains(law)) {
            law.broken(change).ifPresent(what -> broken.put(law, what));
        }
    }

    /** Asks what only some answers make worth asking. */
    private void probe(int side, LedgerCommand command, Object answer) {
        if (laws.contains(LedgerLaw.L07)) {
            again(side, command, answer);
        }
        if (laws.contains(LedgerLaw.L08) && command instanceof LedgerCommand.Keyed keyed && isKept(answer)) {
            unchanged(side, LedgerLaw.L08, keyed.otherwise(), "reused");
        }
        if (answer instanceof OpenResult.Refused refused && broken.isEmpty()) {
            if (laws.contains(LedgerLaw.L10) && refused.why() instanceof Refusal.Insufficient insufficient) {
                topUp(side, command, insufficient);
            } else if (laws.contains(LedgerLaw.L15) && refused.why() instanceof Refusal.RateLimited limited) {
                waitFor(side, command, limited.retryAt());
            }
        }
    }

    private static boolean isKept(Object answer) {
        String text = LedgerText.of(answer);
        return text.startsWith("done") || text.startsWith("opened") || text.startsWith("again");
    }

    /** What was done is told again, and nothing is done. */
    private void again(int side, LedgerCommand command, Object answer) {
        String text = LedgerText.of(answer);
        if (text.startsWith("done")) {
            unchanged(side, LedgerLaw.L07, command, text.replaceFirst("done", "again"));
        } else if (text.equals("ended")) {
            unchanged(side, LedgerLaw.L07, command, "gone");
        } else if (answer instanceof OpenResult.Opened opened) {
            long until = LedgerText.micros(opened.work().lease().until());
            unchanged(side, LedgerLaw.L07, command, "busy until " + until);
        }
    }

    private void unchanged(int side, LedgerLaw law, LedgerCommand command, String expected) {
        Object answer = sides.get(side).ask(command);
        String text = answer instanceof RuntimeException ? "threw " + answer : LedgerText.of(answer);
        boolean isSame = sides.get(side).look().equals(last.get(side));
        if (!text.equals(expected) || !isSame) {
            note(side + " then " + command + ": " + text);
            broken.put(law, "it answers " + text + " instead of " + expected + (isSame ? "" : ", and is changed"));
        }
    }

    /** What was refused for want of credits is done when there are enough. */
    private void topUp(int side, LedgerCommand command, Refusal.Insufficient insufficient) {
        Credits missing = insufficient.required().minus(insufficient.remaining());
        step(side, new LedgerCommand.Grant("top-up-" + steps, missing.millis(), 0, Optional.empty(), Optional.empty()));
        if (broken.isEmpty() && !(step(side, command) instanceof OpenResult.Opened)) {
            broken.put(LedgerLaw.L10, "after a top-up it is refused again");
        }
    }

    /** A millisecond before the time it is refused, at the time it is not. */
    private void waitFor(int side, LedgerCommand command, Instant retryAt) {
        Instant now = clock.instant();
        clock.set(retryAt.minusMillis(1));
        expectLimited(side, command, true);
        clock.set(retryAt);
        expectLimited(side, command, false);
        clock.set(now);
    }

    private void expectLimited(int side, LedgerCommand command, boolean isExpected) {
        note("the clock is at " + clock.instant());
        if (broken.isEmpty()) {
            Object answer = step(side, command);
            boolean isLimited =
                    answer instanceof OpenResult.Refused refused && refused.why() instanceof Refusal.RateLimited;
            if (isLimited != isExpected) {
                broken.put(LedgerLaw.L15, "at " + clock.instant() + " it answers " + answer);
            }
        }
    }

    /** When nobody comes any more, all holds and leases end by one sweep, and later all keys are free; the books agree. */
    private void end(int side) {
        LedgerSide account = sides.get(side);
        Instant now = last.get(side).state().clock();
        clock.set(clock.instant().isAfter(now) ? clock.instant() : now);
        move(LedgerSide.RULES.holdTime());
        step(side, new LedgerCommand.Sweep());
        LedgerSnapshot after = last.get(side);
        boolean isWaiting = after.holds().stream().anyMatch(hold -> hold.state() == Hold.State.PENDING)
                || after.operations().values().stream()
                        .anyMatch(
                                known -> known.end().isEmpty() && !known.lease().isOver(clock.instant()));
        move(MONTH);
        step(side, new LedgerCommand.Sweep());
        boolean isKept = !last.get(side).operations().isEmpty();
        if (laws.contains(LedgerLaw.L17) && (isWaiting || isKept)) {
            broken.put(LedgerLaw.L17, isWaiting ? "something waits after a sweep" : "keys are kept for a month");
        }
        List<String> faults = account.ledger().verify().faults();
        if (laws.contains(LedgerLaw.L04) && broken.isEmpty() && !faults.isEmpty()) {
            broken.put(LedgerLaw.L04, faults.toString());
        }
    }

    private static String outcome(LedgerChange change) {
        String text = change.text();
        String[] words = text.split(" ", 3);
        boolean isTakeover = change.command() instanceof LedgerCommand.Open
                && change.answer() instanceof OpenResult.Opened opened
                && opened.work().fence() > 1;
        String what = text.startsWith("refused") ? words[0] + " " + words[1] : words[0];
        return change.command().getClass().getSimpleName() + " " + (isTakeover ? "taken over" : what);
    }

    private void note(Object what) {
        done.add(what);
        if (done.size() > SHOWN) {
            done.remove();
        }
    }
}
