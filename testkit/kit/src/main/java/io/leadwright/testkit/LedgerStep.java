package io.leadwright.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A step of a random life of two ledgers: a command in outline, which becomes one of what its callers know by then; or the clock
 * moves. Few keys, amounts and times, so that they meet.
 */
record LedgerStep(Kind kind, int account, int key, int size, int pick) {

    static final int ACCOUNTS = 2;
    private static final int KEYS = 5;
    private static final int SIZES = 6;
    private static final int PICKS = 6;
    private static final long[] AMOUNTS = {75, 25, 10, 100, 300, 1};
    private static final List<List<Long>> PRICES = List.of(
            List.of(75L), List.of(25L), List.of(75L, 75L), List.of(25L, 10L, 25L), List.of(0L, 100L), List.of());

    private static final long DAY = 86_400;
    private static final long[] SECONDS = {
        1,
        31,
        31,
        62,
        301,
        301,
        10,
        31,
        -5,
        5,
        120,
        3_601,
        1,
        31,
        -40,
        31,
        301,
        31,
        90,
        1_000,
        -3_600,
        1,
        DAY + 3_601,
        31 * DAY
    };

    /** How many steps there are. */
    static final int ALL = Kind.BY_WEIGHT.size() * ACCOUNTS * KEYS * SIZES * PICKS;

    /** What a step is, and how often. */
    enum Kind {
        OPEN(24),
        SETTLE(14),
        CLOCK(11),
        GRANT(9),
        REFUND(7),
        AGAIN(7),
        COMPLETE(6),
        CORRECT(5),
        RELEASE(5),
        RENEW(4),
        ABANDON(4),
        VOID(3),
        SWEEP(2),
        LOOK(2),
        LOOK_AHEAD(1),
        COUNT(1);

        private static final List<Kind> BY_WEIGHT = byWeight();

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        private static List<Kind> byWeight() {
            List<Kind> all = new ArrayList<>();
            for (Kind kind : values()) {
                all.addAll(Collections.nCopies(kind.weight, kind));
            }
            return List.copyOf(all);
        }
    }

    /** One of {@link #ALL}. */
    static LedgerStep of(int number) {
        int left = number;
        int account = left % ACCOUNTS;
        left /= ACCOUNTS;
        int key = left % KEYS;
        left /= KEYS;
        int size = left % SIZES;
        left /= SIZES;
        return new LedgerStep(Kind.BY_WEIGHT.get(left / PICKS), account, key, size, left % PICKS);
    }

    /** So many at random. */
    static List<LedgerStep> steps(Random random, int count) {
        return random.ints(count, 0, ALL).mapToObj(LedgerStep::of).toList();
    }

    /** How far the clock moves, if this is such a step. */
    Optional<Duration> move() {
        return kind == Kind.CLOCK
                ? Optional.of(Duration.ofSeconds(SECONDS[(pick * SIZES + size) % SECONDS.length]))
                : Optional.empty();
    }

    /** What is asked, if those who ask know enough to ask it. */
    Optional<? extends LedgerCommand> command(LedgerCallers callers) {
        String name = callers.key(key);
        return switch (possible(callers)) {
            case CLOCK -> Optional.empty();
            case OPEN -> Optional.of(open(name));
            case SETTLE -> Optional.of(settle(callers));
            case GRANT -> Optional.of(grant(name, callers));
            case REFUND -> Optional.of(new LedgerCommand.Refund(name, callers.settled(pick), AMOUNTS[size] / 3));
            case AGAIN -> callers.asked(pick * SIZES + size);
            case COMPLETE -> callers.claim(pick).map(claim -> new LedgerCommand.Complete(claim, "answer " + size));
            case CORRECT -> Optional.of(new LedgerCommand.Correct(name, pick < 2, AMOUNTS[size]));
            case RELEASE -> Optional.of(new LedgerCommand.Release(callers.hold(pick, size), callers.fence(pick)));
            case RENEW -> callers.claim(pick).map(LedgerCommand.Renew::new);
            case ABANDON -> callers.claim(pick).map(LedgerCommand.Abandon::new);
            case VOID -> Optional.of(new LedgerCommand.VoidGrant(name, callers.grant(pick)));
            case SWEEP -> Optional.of(new LedgerCommand.Sweep());
            case LOOK -> Optional.of(new LedgerCommand.Look());
            case LOOK_AHEAD -> Optional.of(new LedgerCommand.LookAhead());
            case COUNT -> Optional.of(new LedgerCommand.Count());
        };
    }

    /** To end work is to begin some, if there is none yet, and to refund it is to spend it; but for some who ask all the same. */
    private Kind possible(LedgerCallers callers) {
        if (pick == PICKS - 1 && size == SIZES - 1) {
            return kind;
        } else if (kind == Kind.REFUND && !callers.hasSettled()) {
            return callers.claim(0).isEmpty() ? Kind.OPEN : Kind.SETTLE;
        } else if ((kind == Kind.SETTLE || kind == Kind.RELEASE)
                && callers.claim(0).isEmpty()) {
            return Kind.OPEN;
        }
        return kind == Kind.VOID && !callers.hasGrants() ? Kind.GRANT : kind;
    }

    private LedgerCommand open(String name) {
        List<Long> prices = PRICES.get(size);
        int leads = pick == 0 ? 0 : prices.size();
        return new LedgerCommand.Open(name, pick == 5 ? "other" : "asked", prices, leads);
    }

    /** Spends all of a hold, a part, nothing, or too much. */
    private LedgerCommand settle(LedgerCallers callers) {
        long[] amounts = {25, 75, 10, 25, Math.max(0, 10L * size - 20)};
        return new LedgerCommand.Settle(callers.hold(pick, size), amounts[key], callers.fence(pick));
    }

    /** Some begin later, some run out, some are over before they begin. */
    private LedgerCommand grant(String name, LedgerCallers callers) {
        Instant now = callers.now();
        Optional<Instant> from = pick == 1 ? Optional.of(now.plusSeconds(30)) : Optional.empty();
        long[] lasts = {0, 60, 60, 400, 7_200, -5};
        Optional<Instant> until = pick == 0 ? Optional.empty() : Optional.of(now.plusSeconds(lasts[pick]));
        boolean isTooMuch = size == 5 && key == 4;
        long amount = isTooMuch ? callers.tooMuch() : AMOUNTS[size];
        return new LedgerCommand.Grant(name, amount, key % 2, from, until);
    }
}
