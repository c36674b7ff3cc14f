package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Person;
import io.leadwright.claim.SourceUse;
import io.leadwright.credit.Balance;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.HoldResult;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.Lease;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.credit.Reason;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.Stamp;
import io.leadwright.ledger.CreditLedger;
import io.leadwright.ledger.CreditLedgers;
import io.leadwright.ledger.LedgerResult;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.ledger.OpenResult;
import io.leadwright.ledger.Opening;
import io.leadwright.ledger.Work;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.LeadwrightListener;
import io.leadwright.port.Storage;
import io.leadwright.testkit.MovableClock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Somebody at the ledger of an account of their own, with a clock of their own. */
final class LedgerDesk {

    private static final Reason REASON = new Reason(Author.person("somebody"), "a test");
    private static final Lead LEAD = Leads.at("lead", "lead@example.com");
    private static final long FENCE = 1;

    private final Storage storage;
    private final AccountId account;
    private final MovableClock clock = MovableClock.startingAt(Leads.T0);
    private final CreditLedgers ledgers = new CreditLedgers(LedgerRules.DEFAULT, clock, LeadwrightListener.NONE);

    LedgerDesk(Storage storage, AccountId account) {
        this.storage = storage;
        this.account = account;
    }

    MovableClock clock() {
        return clock;
    }

    CreditLedger ledger() {
        return ledgers.of(account, storage);
    }

    LedgerResult<Grant> grant(String key, GrantTerms terms) {
        return ledger().grant(terms, REASON, new IdempotencyKey(key));
    }

    OpenResult open(String key, long... prices) {
        List<Credits> holds = LongStream.of(prices).mapToObj(Credits::of).toList();
        return ledger().holds().open(new Opening(enrich(key), "sha", holds, 0));
    }

    /** What was opened under this key, whose holds have these numbers. */
    Work work(String key, long... holds) {
        return new Work(
                enrich(key),
                new Lease(FENCE, clock.instant()),
                Arrays.stream(holds)
                        .mapToObj(number -> ledger().hold(new HoldId(number)).orElseThrow())
                        .toList());
    }

    private static OperationKey enrich(String key) {
        return new OperationKey(OperationKind.ENRICH, new IdempotencyKey(key));
    }

    /** Settles a hold and adds the lead, unless it is there, in one transaction. */
    HoldResult settleWithLead(long hold, Credits amount) {
        return storage.atomically(account, transaction -> {
            LeadTransaction leads = transaction.leads(new Stamp(Author.DEFAULT, clock.instant()));
            if (leads.get(LEAD.id()).isEmpty()) {
                leads.add(List.of(LEAD));
            }
            return ledger().within(transaction).holds().settle(new HoldId(hold), amount, FENCE);
        });
    }

    boolean hasLead() {
        return storage.leads(account).get(LEAD.id()).isPresent();
    }

    /** Files somebody, unless they are filed, and books what it cost; whether it did. */
    boolean file() {
        return storage.claims(account).update(List.of(ClaimSamples.JANE), view -> {
            Dossier dossier = view.dossiers().get(0);
            if (dossier.inquiry(ClaimSamples.INQUIRY.source()).isPresent()) {
                return Filing.of(false, List.of());
            }
            List<SourceUse> uses = List.of(SourceUse.of(ClaimSamples.DAY, ClaimSamples.INQUIRY));
            return new Filing<>(
                    view.bookOn(ClaimSamples.DAY).count() == 0,
                    List.of(dossier.with(List.of(ClaimSamples.INQUIRY))),
                    uses);
        });
    }

    /** Whether somebody is filed; fails if they are by half. */
    boolean isFiled() {
        ClaimStore claims = storage.claims(account);
        List<Dossier> found =
                claims.read(ClaimSamples.JANE.keys().stream().map(Person::of).toList());
        assertThat(found).extracting(Dossier::claims).containsOnly(found.get(0).claims());
        boolean isFiled = found.get(0).equals(found.get(1));
        assertThat(found.get(0).inquiries().values()).isEqualTo(isFiled ? List.of(ClaimSamples.INQUIRY) : List.of());
        assertThat(claims.book(ClaimSamples.DAY).count()).isEqualTo(isFiled ? 1 : 0);
        return isFiled;
    }

    void waitUntilHoldsAreDue() {
        clock.advance(LedgerRules.DEFAULT.holdTime());
    }

    /** Sweeps the ledgers of all accounts. */
    int sweep() {
        return ledgers.sweep(storage);
    }

    /** What is available, held, consumed and expired, in credits, as it is stored, due or not. */
    String books() {
        Balance balance = storage.ledger(account).read(view -> view.state().balance());
        return Stream.of(balance.available(), balance.held(), balance.consumed(), balance.expired())
                .map(credits -> credits.amount().toPlainString())
                .collect(Collectors.joining(" "));
    }
}
