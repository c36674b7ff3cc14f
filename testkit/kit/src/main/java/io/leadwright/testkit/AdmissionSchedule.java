package io.leadwright.testkit;

import io.leadwright.credit.AdmissionWindow;
import io.leadwright.credit.Admitted;
import io.leadwright.ledger.CreditLedger;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.ledger.OpenResult;
import io.leadwright.ledger.OpenResult.Refusal.RateLimited;
import io.leadwright.port.LedgerStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Calls at random times, early, in time and late, judged by counting what was admitted. Not thread-safe. */
final class AdmissionSchedule {

    private static final int LEADS_MAX = 100;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final LedgerRules RULES = LedgerRules.DEFAULT.window(new AdmissionWindow(LEADS_MAX, HOUR));
    private static final int RESTARTED_EVERY = 500;

    private final Supplier<LedgerStore> stores;
    private final Random random;
    private final MovableClock clock = MovableClock.startingAt(SampleLeads.T0);
    private final Deque<Admitted> admissions = new ArrayDeque<>();
    private Instant now = SampleLeads.T0;
    private Instant retryAt = SampleLeads.T0;
    private long admitted;

    AdmissionSchedule(Supplier<LedgerStore> stores, Random random) {
        this.stores = stores;
        this.random = random;
    }

    /** How many calls were admitted. */
    long admitted() {
        return admitted;
    }

    /** What is wrong with the answers to so many calls, if anything is. */
    Optional<String> fault(int calls) {
        CreditLedger ledger = opened();
        for (int call = 0; call < calls; call++) {
            if (call % RESTARTED_EVERY == 0) {
                ledger = opened();
            }
            move();
            int leads = 1 + random.nextInt(8);
            Object answer = new LedgerCommand.Open("call-" + call, "asked", List.of(), leads).on(ledger);
            String expected = expected(leads);
            String text = answer instanceof OpenResult.Opened ? "admitted" : LedgerText.of(answer);
            if (!text.equals(expected)) {
                return Optional.of("call " + call + " at " + clock.instant() + ": " + text + " instead of " + expected);
            }
            note(answer, leads);
        }
        return Optional.empty();
    }

    private CreditLedger opened() {
        return LedgerSide.ledger(stores.get(), clock, RULES);
    }

    private void note(Object answer, int leads) {
        if (answer instanceof OpenResult.Opened) {
            admitted++;
            // the ledger's time never goes back behind this
            admissions.removeIf(before -> !before.at().isAfter(now.minus(HOUR)));
            admissions.add(new Admitted(now, leads));
        } else if (answer instanceof OpenResult.Refused refused && refused.why() instanceof RateLimited limited) {
            retryAt = limited.retryAt();
        }
    }

    /** A little later, or at the very time that was told, a millisecond before it, or back. */
    private void move() {
        int kind = random.nextInt(10);
        if (kind == 0) {
            clock.set(retryAt);
        } else if (kind == 1) {
            clock.set(retryAt.minusMillis(1));
        } else if (kind == 2) {
            clock.advance(Duration.ofSeconds(-random.nextInt(120)));
        } else {
            clock.advance(Duration.ofMillis(random.nextInt(120_000)));
        }
        Instant last =
                admissions.isEmpty() ? Instant.EPOCH : admissions.getLast().at();
        now = clock.instant().isBefore(last) ? last : clock.instant();
    }

    private String expected(int leads) {
        List<Admitted> counting = admissions.stream()
                .filter(before -> before.at().isAfter(now.minus(HOUR)))
                .toList();
        int sum = leads + counting.stream().mapToInt(Admitted::leads).sum();
        if (sum <= LEADS_MAX) {
            return "admitted";
        }
        Instant until = now;
        for (Admitted before : counting) {
            if (sum > LEADS_MAX) {
                sum -= before.leads();
                until = before.at().plus(HOUR);
            }
        }
        return "limited until " + LedgerText.micros(until) + " reset at "
                + LedgerText.micros(counting.get(counting.size() - 1).at().plus(HOUR));
    }
}
