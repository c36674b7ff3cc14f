package io.leadwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LedgerStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The figures of a credit ledger: what is to be tried how often before it is trusted with credits. Each prints a line. */
public abstract class LedgerFiguresContract {

    private static final long[] SEEDS = {42, 8_823_714};
    private static final int LIVES = 200;
    private static final int STEPS = 60;
    private static final int RUNS = 2_000;
    private static final int COMMANDS = 200;
    private static final int HISTORIES = 500;
    private static final int THREADS = 8;
    private static final int CALLS = 40;
    private static final int SCHEDULES = 1_000;
    private static final int OPENINGS = 10_000;

    private final String storage;
    private final int share;

    /**
     * For a subclass, which says how to open its store.
     *
     * @param storage what the lines call it
     * @param share of how many tries that are due one is made: 1 for the full figures
     */
    protected LedgerFiguresContract(String storage, int share) {
        this.storage = storage;
        this.share = share;
    }

    /** Opens the ledger of this account. Every try has accounts of its own; all may be in one database. */
    protected abstract LedgerStore open(AccountId account);

    @Test
    final void g1_every_law_holds_for_both_seeds() throws InterruptedException {
        int held = 0;
        for (long seed : SEEDS) {
            Set<LedgerLaw> broken = broken(seed);
            assertEquals(Set.of(), broken, "seed " + seed);
            held += LedgerLaw.values().length - broken.size();
        }
        print(
                "G1",
                held + " of " + SEEDS.length * LedgerLaw.values().length
                        + " checks held, L1 to L20, seeds 42, 8823714");
    }

    private Set<LedgerLaw> broken(long seed) throws InterruptedException {
        Set<LedgerLaw> broken = EnumSet.noneOf(LedgerLaw.class);
        Random random = new Random(seed);
        for (int life = 0; life < part(LIVES); life++) {
            new LedgerTrial(this::open, EnumSet.allOf(LedgerLaw.class))
                    .run(LedgerStep.steps(random, STEPS))
                    .ifPresent(breach -> broken.addAll(breach.laws().keySet()));
        }
        if (LedgerRush.fault(open(FreshAccounts.next()), THREADS, random).isPresent()) {
            broken.add(LedgerLaw.L09);
        }
        if (unexplained(random).isPresent()) {
            broken.add(LedgerLaw.L19);
        }
        return broken;
    }

    @Test
    final void g2_every_known_bug_is_answered_as_the_rules_say() throws InterruptedException {
        Map<String, String> expected = LedgerBugs.expected();
        Map<String, String> answers = new TreeMap<>();
        for (String bug : expected.keySet()) {
            answers.put(bug, new LedgerBugs(open(FreshAccounts.next())).replay(bug));
        }
        assertEquals(expected, answers);
        print("G2", answers.size() + " bugs of others replayed, 0 happen here");
    }

    @Test
    final void g5_random_commands_are_answered_as_by_the_model() {
        Map<String, Integer> outcomes = new TreeMap<>();
        int steps = 0;
        for (int run = 0; run < part(RUNS); run++) {
            LedgerTrial trial = new LedgerTrial(this::open, EnumSet.allOf(LedgerLaw.class));
            Optional<LedgerBreach> breach = trial.run(LedgerStep.steps(new Random(run), COMMANDS));
            assertEquals(Optional.empty(), breach, "run " + run);
            steps += trial.steps();
            trial.outcomes().forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
        }
        print(
                "G5",
                part(RUNS) + " runs of " + COMMANDS + " steps, " + steps + " commands with " + outcomes.size()
                        + " kinds of outcome, 0 differences");
    }

    @Test
    final void g6_histories_of_many_at_once_are_linearizable() throws InterruptedException {
        for (int history = 0; history < part(HISTORIES); history++) {
            assertEquals(Optional.empty(), unexplained(new Random(history)), "history " + history);
        }
        print("G6", part(HISTORIES) + " histories of " + THREADS + " threads x " + CALLS + " calls, all linearizable");
    }

    private Optional<String> unexplained(Random random) throws InterruptedException {
        List<LedgerCall> history = LedgerHistory.recorded(open(FreshAccounts.next()), THREADS, CALLS, random);
        return LinearizabilityChecker.unexplained(history, LedgerSide.fresh());
    }

    @Test
    final void g7_no_window_admits_too_many_and_each_says_exactly_when_it_will() {
        long admitted = 0;
        for (int schedule = 0; schedule < part(SCHEDULES); schedule++) {
            AccountId account = FreshAccounts.next();
            AdmissionSchedule calls = new AdmissionSchedule(() -> open(account), new Random(schedule));
            assertEquals(Optional.empty(), calls.fault(OPENINGS), "schedule " + schedule);
            admitted += calls.admitted();
        }
        long all = (long) part(SCHEDULES) * OPENINGS;
        assertTrue(admitted > 0 && admitted < all, "some are admitted, and some are not");
        print(
                "G7",
                part(SCHEDULES) + " schedules of " + OPENINGS + " calls, " + admitted + " admitted, " + (all - admitted)
                        + " told exactly when, 0 too many");
    }

    private int part(int all) {
        return Math.max(1, all / share);
    }

    private void print(String figure, String what) {
        System.out.println(figure + " on " + storage + ": " + what);
    }
}
