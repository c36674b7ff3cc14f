package io.leadwright.testkit;

import io.leadwright.credit.Credits;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldResult;
import io.leadwright.ledger.LedgerResult;
import io.leadwright.ledger.OpenResult;
import io.leadwright.ledger.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All who ask one account's ledger for something: what they asked, and what they were told. Thread-safe. */
final class LedgerCallers {

    /** So many commands have their keys among themselves. */
    private static final int OF_ONE_KEY = 25;

    private static final int REMEMBERED = 24;

    private final InstantSource clock;
    private final List<LedgerCommand> asked = new ArrayList<>();
    private final List<LedgerClaim> claims = new ArrayList<>();
    private final List<Long> grants = new ArrayList<>();
    private final List<Long> settled = new ArrayList<>();
    private final Map<String, LedgerClaim> owners = new HashMap<>();
    private final Map<Long, Long> fences = new HashMap<>();
    private long charged;
    private long refunded;
    private int refunds;

    LedgerCallers(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    synchronized String key(int number) {
        return "key-" + number + "-" + asked.size() / OF_ONE_KEY;
    }

    /** One of the last commands. */
    synchronized Optional<LedgerCommand> asked(int pick) {
        return recent(asked, pick, REMEMBERED);
    }

    synchronized Optional<LedgerClaim> claim(int pick) {
        return recent(claims, pick / 2, claims.size());
    }

    /** A hold of somebody's work, or none that there is. */
    synchronized long hold(int pick, int which) {
        return claim(pick)
                .filter(claim -> !claim.holds().isEmpty())
                .map(claim -> claim.hold(which).id().number())
                .orElse(9_999L);
    }

    synchronized long fence(int pick) {
        return claim(pick).map(LedgerClaim::fence).orElse(1L);
    }

    synchronized long grant(int pick) {
        return recent(grants, pick, grants.size()).orElse(9_999L);
    }

    synchronized long settled(int pick) {
        return recent(settled, pick / 2, settled.size()).orElse(9_999L);
    }

    synchronized boolean hasGrants() {
        return !grants.isEmpty();
    }

    synchronized boolean hasSettled() {
        return !settled.isEmpty();
    }

    /** More than fits beside what there is; a little, if there is nothing. */
    synchronized long tooMuch() {
        return grants.isEmpty() ? 1 : Credits.MAX_MILLIS;
    }

    synchronized long charged() {
        return charged;
    }

    synchronized long refunded() {
        return refunded;
    }

    /** How many refunds gave something back. */
    synchronized int refunds() {
        return refunds;
    }

    /** Whose the work under this key is, until it is ended. */
    synchronized Optional<LedgerClaim> owner(String key) {
        return Optional.ofNullable(owners.get(key));
    }

    /** The last fence that somebody was given for this hold. */
    synchronized long lastFence(long hold) {
        return fences.getOrDefault(hold, 0L);
    }

    /** Remembers what was answered. */
    synchronized void told(LedgerCommand command, Object answer) {
        asked.add(command);
        if (answer instanceof OpenResult.Opened opened) {
            claim(opened.work());
        } else if (answer instanceof Work work) {
            claim(work);
        } else if (answer instanceof HoldResult.Done done && done.hold().state() == Hold.State.SETTLED) {
            charged += done.hold().settled().millis();
            settled.add(done.hold().id().number());
        } else if (answer instanceof LedgerResult.Done<?> done) {
            done(command, done.value());
        } else if (Boolean.TRUE.equals(answer)) {
            ended(command).ifPresent(claim -> owners.remove(claim.key()));
        }
    }

    private void done(LedgerCommand command, Object value) {
        if (value instanceof io.leadwright.credit.Grant grant && command instanceof LedgerCommand.Grant) {
            grants.add(grant.id().number());
        } else if (command instanceof LedgerCommand.Refund refund && refund.amount() > 0) {
            refunded += refund.amount();
            refunds++;
        }
    }

    private void claim(Work work) {
        LedgerClaim claim = new LedgerClaim(work);
        claims.add(claim);
        owners.put(claim.key(), claim);
        claim.holds().forEach(hold -> fences.put(hold, claim.fence()));
    }

    /** The work that a command ends, if it is such a command. */
    static Optional<LedgerClaim> ended(LedgerCommand command) {
        if (command instanceof LedgerCommand.Complete complete) {
            return Optional.of(complete.claim());
        }
        return command instanceof LedgerCommand.Abandon abandon ? Optional.of(abandon.claim()) : Optional.empty();
    }

    private static <T> Optional<T> recent(List<T> all, int pick, int most) {
        int among = Math.min(all.size(), most);
        return among == 0 ? Optional.empty() : Optional.of(all.get(all.size() - 1 - pick % among));
    }
}
