package io.leadwright.testkit;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Flight;
import io.leadwright.claim.Inquiry;
import io.leadwright.credit.Hold;
import io.leadwright.credit.Operation;
import io.leadwright.ledger.CreditLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with an account when all work on it is over. Of the thread that looks, which has the account's lock. */
final class LeftBehind {

    private final MemoryAccount account;
    private final Instant now;
    private final List<String> faults = new ArrayList<>();

    private LeftBehind(MemoryAccount account, Instant now) {
        this.account = account;
        this.now = now;
    }

    /** In words; none if all is well. */
    static List<String> in(MemoryAccount account, CreditLedger ledger, Instant now) {
        LeftBehind left = new LeftBehind(account, now);
        synchronized (account) {
            ledger.verify().faults().forEach(left::fault);
            account.ledger().pending().forEach(left::hold);
            account.ledger().operations().values().forEach(left::operation);
            account.claims().all().forEach(left::dossier);
        }
        return left.faults;
    }

    private void hold(Hold hold) {
        fault("hold " + hold.id() + " still holds " + hold.amount());
    }

    private void operation(Operation operation) {
        if (operation.end().isEmpty()) {
            fault("a request is still in flight: " + operation);
        }
    }

    private void dossier(Dossier dossier) {
        Flight flight = dossier.flight();
        if (flight != null && now.isBefore(flight.until())) {
            fault("somebody is still looked up, until " + flight.until());
        }
        for (Inquiry inquiry : dossier.inquiries().values()) {
            if (inquiry.state().isUnderWay(now)) {
                fault("a source is still asked: " + inquiry);
            }
        }
    }

    private void fault(String text) {
        faults.add("account " + account.id() + ": " + text);
    }
}
