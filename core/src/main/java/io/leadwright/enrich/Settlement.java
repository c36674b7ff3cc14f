package io.leadwright.enrich;

import com.google.common.collect.Sets;
import io.leadwright.claim.ClaimView;
import io.leadwright.claim.Delivery;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.HoldResult;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.ledger.CreditLedger;
import io.leadwright.ledger.Holds;
import io.leadwright.ledger.Work;
import io.leadwright.port.StorageTransaction;
import io.leadwright.profile.ProfileField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ends a run person by person: what is written to the lead, what is known to have been handed over and what is charged are one
 * transaction each. Of the thread that runs.
 */
final class Settlement {

    private final Desk desk;
    private final Plan plan;
    private final Work work;
    private final Sights sights;
    private final List<Enriched> enriched = new ArrayList<>();
    private final List<FailedLead> failed = new ArrayList<>();
    private final Set<HoldId> settled = new HashSet<>();
    private Bill bill = Bill.NOTHING;

    Settlement(Desk desk, Plan plan, Work work) {
        this.desk = desk;
        this.plan = plan;
        this.work = work;
        this.sights = new Sights(desk);
        plan.unidentified()
                .forEach(position -> failed.add(new FailedLead(position, FailureCode.INVALID_INPUT, List.of())));
    }

    /** Somebody who may not be looked up. */
    void refuse(Pursuit pursuit) {
        boolean isSuppressed = pursuit.planned().standing() == PlannedPerson.Standing.SUPPRESSED;
        fail(pursuit, isSuppressed ? FailureCode.SUPPRESSED : FailureCode.BUDGET_EXHAUSTED);
    }

    /** Somebody whom somebody else had all the time. */
    void timeOut(Pursuit pursuit) {
        fail(pursuit, FailureCode.TIMEOUT);
    }

    /** Writes, hands over and charges, for all that is known of them now. */
    void settle(Pursuit pursuit, Flights flights) {
        Verdict verdict =
                desk.storage().atomically(desk.account(), transaction -> settled(transaction, pursuit, flights));
        bill = bill.plus(pursuit.costs()).plus(verdict.charged());
        verdict.addTo(enriched, failed);
        new Clashes(desk).tell(verdict.dossier(), verdict.keys());
    }

    private Verdict settled(StorageTransaction transaction, Pursuit pursuit, Flights flights) {
        Person person = pursuit.planned().person();
        Verdict verdict = transaction.claims().update(List.of(person), view -> {
            Known known = sights.of(pursuit, view.dossiers().get(0));
            if (isListed(pursuit, known, view)) {
                pursuit.suppress(); // said again if this is decided again
            }
            Verdict judged = new Verdict(plan, pursuit, known);
            return Filing.of(judged, filed(judged, flights));
        });
        Verdict written = verdict.written(new LeadWriting(
                transaction,
                desk.declared(plan.request().policy()),
                plan.request().run().orElse(null),
                desk.now()));
        link(transaction, person, written);
        charge(transaction, pursuit, written.charged());
        return written;
    }

    /** Whoever asks for a lead again asks by what was written to it, however sure it is, and finds what was paid for. */
    private static void link(StorageTransaction transaction, Person person, Verdict written) {
        Set<PersonKey> keys = written.newKeysOfLeads();
        if (!keys.isEmpty()) {
            transaction
                    .claims()
                    .update(
                            List.of(person),
                            view -> Filing.of(
                                    keys, List.of(view.dossiers().get(0).knownBy(keys))));
        }
    }

    private boolean isListed(Pursuit pursuit, Known known, ClaimView view) {
        return !new LeftAlone(desk)
                .among(
                        List.of(pursuit),
                        each -> Sets.union(LeftAlone.keys(each, known.dossier()), known.learnedKeys()),
                        view::suppressed)
                .isEmpty();
    }

    /** Of those who want to be left alone nothing is written that was not kept before: they may have been forgotten meanwhile. */
    private List<Dossier> filed(Verdict verdict, Flights flights) {
        if (!verdict.isLeftAlone()) {
            return List.of(flights.left(filed(verdict)));
        }
        return flights.isOurs(verdict.dossier()) ? List.of(flights.left(verdict.dossier())) : List.of();
    }

    /** What was handed over is known, and so are the keys that were learned. */
    private Dossier filed(Verdict verdict) {
        Dossier dossier = verdict.dossier().knownBy(verdict.learnedKeys());
        Set<ProfileField<?>> fields = verdict.handedOver();
        if (fields.isEmpty()) {
            return dossier;
        }
        Delivery before = dossier.delivery();
        return dossier.delivered(
                before != null && before.isWithin(desk.rules().noRecharge(), desk.now())
                        ? before.and(fields, desk.now())
                        : new Delivery(desk.now(), fields));
    }

    /** Charges within the same transaction; what is not charged goes back. */
    private void charge(StorageTransaction transaction, Pursuit pursuit, Credits amount) {
        if (pursuit.hold().isPresent() && pursuit.chargedBefore().isEmpty()) {
            Hold hold = pursuit.hold().get();
            HoldResult result = desk.ledger().within(transaction).holds().settle(hold.id(), amount, work.fence());
            if (result instanceof HoldResult.Refused) {
                throw new Overtaken();
            }
            settled.add(hold.id());
        }
    }

    private void fail(Pursuit pursuit, FailureCode code) {
        pursuit.planned()
                .positions()
                .forEach(position -> failed.add(new FailedLead(position, code, pursuit.attempts())));
        bill = bill.plus(pursuit.costs()).plus(pursuit.chargedBefore().orElse(Credits.ZERO));
    }

    /** Releases what is left, and keeps the answer to be given again; after an outage nothing is kept, and the key is free. */
    EnrichmentOutcome complete(Replays replays) {
        enriched.sort(Comparator.comparingInt(Enriched::index));
        failed.sort(Comparator.comparingInt(FailedLead::index));
        return desk.storage().atomically(desk.account(), transaction -> {
            CreditLedger ledger = desk.ledger().within(transaction);
            releaseLeft(ledger.holds());
            Done done = new Done(enriched, failed, bill, ledger.balance().available(), false);
            if (!end(ledger.holds(), done, kept -> replays.text(new KeptAnswer(desk, plan).of(kept, transaction)))) {
                throw new Overtaken();
            }
            return done;
        });
    }

    /** What was held for those whom somebody else had is available again, as the answer says. */
    private void releaseLeft(Holds holds) {
        work.holds().stream()
                .filter(hold -> !hold.amount().isZero() && !settled.contains(hold.id()))
                .forEach(hold -> holds.release(hold.id(), work.fence()));
    }

    /** What nobody can ask for again is not kept to be told again. */
    private boolean end(Holds holds, Done done, AnswerText text) {
        if (done.isOutage()) {
            return holds.abandon(work);
        }
        return plan.request().key().isPresent() ? holds.complete(work, text.of(done)) : holds.conclude(work);
    }
}
