package io.leadwright.enrich;

import io.leadwright.credit.Credits;
import io.leadwright.credit.Hold;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.ledger.Holds;
import io.leadwright.ledger.OpenResult;
import io.leadwright.ledger.Opening;
import io.leadwright.ledger.Work;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of one request's plan, from its holds to its answer. Each step is in the storage before the next begins: killed anywhere, the
 * same request under the same key goes on from there, and nobody is asked, or charged, for the same thing twice.
 * What sources say is made one by {@link io.leadwright.merge.Merger}, what is held and charged kept by
 * {@link io.leadwright.ledger.CreditLedger}.
 */
final class RequestRun {

    /** So many people are looked up at the same time. */
    private static final int PEOPLE_AT_ONCE = 200;

    /** How long it waits before it looks again whether somebody else is done with a person. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Desk desk;
    private final Plan plan;
    private final Replays replays;

    RequestRun(Desk desk, Plan plan, @Nullable AnswerText text) {
        this.desk = desk;
        this.plan = plan;
        this.replays = new Replays(desk, plan, text);
    }

    /** Holds, and if that succeeds, works. */
    EnrichmentOutcome run() {
        LeftAlone.checkKey(desk);
        OpenResult opened = open();
        if (opened instanceof OpenResult.Opened begun) {
            return worked(begun.work());
        } else if (opened instanceof OpenResult.Replayed replayed) {
            return replays.again(replayed.answer());
        } else if (opened instanceof OpenResult.InProgress busy) {
            return new EnrichmentOutcome.InProgress(busy.retryAt());
        }
        return new EnrichmentOutcome.Refused(((OpenResult.Refused) opened).why());
    }

    /** In a transaction of our own: where a host's is under way, that is refused before anything is paid for. */
    private OpenResult open() {
        Opening opening = opening();
        return desk.storage()
                .atomically(
                        desk.account(),
                        transaction -> desk.ledger().within(transaction).holds().open(opening));
    }

    private Opening opening() {
        IdempotencyKey key = plan.request().key().orElseGet(() -> new IdempotencyKey("unnamed-" + desk.newName()));
        List<Credits> prices = desk.rules().price().isFree() ? List.of() : prices();
        return new Opening(new OperationKey(OperationKind.ENRICH, key), Fingerprint.of(plan), prices, plan.leads());
    }

    /**
     * One for each place, a person's at their first: whoever takes the work over may find that two places are of one person, or
     * of two, by what was written to the leads before.
     */
    private List<Credits> prices() {
        List<Credits> prices = new ArrayList<>(Collections.nCopies(plan.leads(), Credits.ZERO));
        plan.people().forEach(person -> prices.set(person.positions().get(0).index(), person.price()));
        return prices;
    }

    private EnrichmentOutcome worked(Work work) {
        Flights flights = new Flights(desk);
        try {
            Settlement settlement = new Settlement(desk, plan, work);
            pursue(work, settlement, flights);
            return settlement.complete(replays);
        } catch (Overtaken overtaken) {
            return new EnrichmentOutcome.InProgress(
                    desk.now().plus(desk.ledgerRules().lease()));
        } catch (RuntimeException failed) {
            giveUp(work, flights, failed);
            throw failed;
        }
    }

    /** Takes people as they can be had, asks about them, and settles each; those that somebody else has, when they are done. */
    private void pursue(Work work, Settlement settlement, Flights flights) {
        Watch watch = new Watch(
                desk,
                flights,
                work,
                plan.request().within().orElse(desk.ledgerRules().deadline()));
        Rounds rounds = new Rounds(desk, plan, watch);
        Deque<Pursuit> left = admitted(work, settlement);
        while (!left.isEmpty()) {
            List<Pursuit> next = next(left);
            List<Pursuit> ours = flights.take(next);
            rounds.ask(toAsk(ours));
            for (Pursuit pursuit : ours) {
                watch.renewIfDue();
                settlement.settle(pursuit, flights);
            }
            next.stream().filter(pursuit -> !ours.contains(pursuit)).forEach(left::add);
            if (ours.isEmpty() && watch.isOver()) {
                left.forEach(settlement::timeOut);
                return;
            } else if (ours.isEmpty()) {
                watch.pause(LOOK_AGAIN);
            }
        }
    }

    private Deque<Pursuit> admitted(Work work, Settlement settlement) {
        Deque<Pursuit> admitted = new ArrayDeque<>();
        for (Pursuit pursuit : pursuits(work)) {
            if (pursuit.isAdmitted()) {
                admitted.add(pursuit);
            } else {
                settlement.refuse(pursuit);
            }
        }
        return admitted;
    }

    private static List<Pursuit> next(Deque<Pursuit> left) {
        List<Pursuit> next = new ArrayList<>();
        while (!left.isEmpty() && next.size() < PEOPLE_AT_ONCE) {
            next.add(left.remove());
        }
        return next;
    }

    /** Whoever had the work before has asked about those that are settled. */
    private static List<Pursuit> toAsk(List<Pursuit> pursuits) {
        return pursuits.stream()
                .filter(pursuit -> pursuit.chargedBefore().isEmpty())
                .toList();
    }

    private List<Pursuit> pursuits(Work work) {
        List<Hold> holds = work.holds();
        return plan.people().stream()
                .map(person -> new Pursuit(
                        person,
                        person.positions().stream()
                                .filter(position -> position.index() < holds.size())
                                .map(position -> holds.get(position.index()))
                                .toList()))
                .toList();
    }

    /** Nothing stays held for work that broke, and nobody taken, unless the same request can go on with it; what was paid for is kept. */
    private void giveUp(Work work, Flights flights, RuntimeException why) {
        try {
            flights.leave();
            Holds holds = desk.ledger().holds();
            if (!holds.abandon(work) && plan.request().key().isEmpty()) {
                holds.conclude(work);
            }
        } catch (RuntimeException alsoFailed) {
            why.addSuppressed(alsoFailed);
        }
    }
}
