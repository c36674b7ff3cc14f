package io.leadwright.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.claim.Person;
import io.leadwright.claim.SourceBook;
import io.leadwright.credit.Balance;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Costs;
import io.leadwright.credit.Credits;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.Operation;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.enrich.Enriched;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Profile;
import io.leadwright.profile.Subject;
import io.leadwright.sandbox.faults.PaidSource.Script;
import io.leadwright.sandbox.faults.VendorBooks.Payment;
import io.leadwright.testkit.MovableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is so of an enrichment, wherever its processes were gone. */
final class EnrichmentLaws {

    private static final LocalDate DAY = LocalDate.ofInstant(EnrichmentLife.T0, ZoneOffset.UTC);

    private final EnrichmentLife life;
    private final LeadBook book;

    /** At the time of this life. */
    EnrichmentLaws(EnrichmentLife life) {
        this.life = life;
        this.book = Leadwright.builder(life.storage())
                .clock(MovableClock.startingAt(EnrichmentLife.T0.plus(life.age())))
                .executor(Runnable::run)
                .build()
                .book(life.account());
    }

    /** Always: no question is paid twice, what is paid is known to be, and what was answered is kept. */
    void checkPayments() {
        assertThat(life.books().payments()).as("paid").doesNotHaveDuplicates();
        Map<Payment, Inquiry> inquiries = inquiries();
        assertThat(inquiries.keySet()).as("asked").containsAll(life.books().payments());
        inquiries.forEach(EnrichmentLaws::checkAnswer);
        checkVendorBook(inquiries);
        assertThat(book.credits().verify().faults()).isEmpty();
    }

    private static void checkAnswer(Payment payment, Inquiry inquiry) {
        Script script = script(payment);
        Optional<String> known = script.knows(payment.email());
        Outcome outcome = inquiry.state().outcome();
        assertThat(outcome).isNotIn(Outcome.FAILED, Outcome.DO_NOT_PROCESS);
        if (outcome == Outcome.FOUND) {
            assertThat(inquiry.claims().of(script.field()))
                    .singleElement()
                    .satisfies(claim -> assertThat(claim.text()).isEqualTo(known.orElseThrow()));
        } else {
            assertThat(inquiry.claims().all()).isEmpty();
        }
        if (outcome == Outcome.NOTHING) {
            assertThat(known).isEmpty();
        }
    }

    /** All that was paid, and the most that those can have cost of whom nobody knows. */
    private void checkVendorBook(Map<Payment, Inquiry> inquiries) {
        Set<Payment> booked = new HashSet<>(life.books().payments());
        booked.addAll(lost());
        Costs costs = Costs.NOTHING;
        for (Payment payment : booked) {
            costs = costs.plus(script(payment).price());
        }
        SourceBook vendors = life.storage().claims(life.account()).book(DAY);
        assertThat(vendors.costs()).isEqualTo(costs);
        assertThat(vendors.count(Outcome.ASKED)).isEqualTo(lost().size());
        assertThat(inquiries.values().stream().map(Inquiry::cost).reduce(Cost.NOTHING, Cost::plus))
                .as("by people")
                .isEqualTo(costs.all().stream().reduce(Cost.NOTHING, Cost::plus));
    }

    /** Of what may have been paid for nobody has the answer. */
    Set<Payment> lost() {
        Set<Payment> lost = new HashSet<>();
        inquiries().forEach((payment, inquiry) -> {
            if (inquiry.state().outcome() == Outcome.ASKED) {
                lost.add(payment);
            }
        });
        return lost;
    }

    /** What was paid for, of which nobody has the answer. */
    Set<Payment> paidInVain() {
        Set<Payment> paid = lost();
        paid.retainAll(life.books().payments());
        return paid;
    }

    /** Nobody asks about them again so soon, and that the answer is lost is known. */
    void checkLost(Set<Payment> lostBefore) {
        assertThat(lost()).isEqualTo(lostBefore);
        Instant now = EnrichmentLife.T0.plus(life.age());
        inquiries()
                .forEach((payment, inquiry) -> assertThat(inquiry.outcome(now) == Outcome.UNKNOWN)
                        .as("whether the answer about %s is lost", payment)
                        .isEqualTo(lostBefore.contains(payment)));
    }

    /** At the end: whoever was enriched is charged once, and written once. */
    void checkDone(Done done) {
        assertThat(done.enriched().size() + done.failed().size()).isEqualTo(EnrichmentLife.EMAILS.size());
        Credits charged = Credits.of(done.enriched().size());
        checkBalance(charged);
        assertThat(done.bill().credits()).isEqualTo(charged);
        assertThat(done.remaining()).isEqualTo(book.credits().balance().available());
        assertThat(operation().orElseThrow().end()).isPresent();
        List<Lead> leads = EnrichmentLife.leads(book);
        Set<Integer> enriched = new HashSet<>();
        for (Enriched each : done.enriched()) {
            enriched.add(each.index());
            assertThat(each.charged()).isEqualTo(Credits.of(1));
        }
        for (int i = 0; i < leads.size(); i++) {
            checkLead(leads.get(i), EnrichmentLife.EMAILS.get(i), enriched.contains(i));
        }
    }

    /** Exactly what is kept of its person is written to a lead, in one go. */
    private void checkLead(Lead lead, String email, boolean isEnriched) {
        Map<TextField, String> said = new EnumMap<>(TextField.class);
        inquiries().forEach((payment, inquiry) -> {
            if (payment.email().equals(email)) {
                inquiry.claims().all().forEach(claim -> said.put(field(claim), claim.text()));
            }
        });
        assertThat(isEnriched).as(email).isEqualTo(!said.isEmpty());
        assertThat(lead.version()).as(email).isEqualTo(isEnriched ? 2 : 1);
        said.put(TextField.EMAIL, email);
        assertThat(lead.texts()).isEqualTo(said);
    }

    private static TextField field(Claim claim) {
        return claim.field().leadField().orElseThrow();
    }

    /** Told again it is the same, and nobody is asked, paid or charged for it. */
    void checkReplay(Done done, Done again) {
        assertThat(again.isReplay()).isTrue();
        assertThat(told(again)).isEqualTo(told(done));
    }

    private static List<Object> told(Done done) {
        List<Object> told = new ArrayList<>();
        told.add(done.remaining());
        told.add(done.bill().credits());
        done.enriched()
                .forEach(each ->
                        told.add(List.of(each.index(), each.charged(), values(each.profile()), each.sources())));
        done.failed().forEach(each -> told.add(List.of(each.index(), each.code())));
        return told;
    }

    private static List<String> values(Profile profile) {
        return profile.beliefs().stream()
                .flatMap(belief -> belief.chosen().stream())
                .map(Candidate::text)
                .toList();
    }

    /** When nobody goes on with it: nothing is held, and those are charged that were written. */
    void checkLeft() {
        book.credits().sweep();
        checkBalance(Credits.of(EnrichmentLife.leads(book).stream()
                .filter(lead -> lead.version() == 2)
                .count()));
    }

    /** A month later its key is forgotten. */
    void checkForgotten() {
        book.credits().sweep();
        assertThat(operation()).isEmpty();
        assertThat(book.credits().verify().faults()).isEmpty();
    }

    private void checkBalance(Credits consumed) {
        Balance balance = book.credits().balance();
        assertThat(balance.held()).isEqualTo(Credits.ZERO);
        assertThat(balance.consumed()).isEqualTo(consumed);
        assertThat(balance.granted()).isEqualTo(EnrichmentLife.GRANTED);
    }

    private Optional<Operation> operation() {
        OperationKey key = new OperationKey(OperationKind.ENRICH, new IdempotencyKey(EnrichmentLife.KEY));
        return life.storage()
                .ledger(life.account())
                .read(view -> view.operations().get(key));
    }

    private Map<Payment, Inquiry> inquiries() {
        Map<Payment, Inquiry> all = new HashMap<>();
        List<Person> people = EnrichmentLife.EMAILS.stream()
                .map(email -> Person.of(Subject.email(email)).orElseThrow())
                .toList();
        List<Dossier> dossiers = life.storage().claims(life.account()).read(people);
        for (int i = 0; i < dossiers.size(); i++) {
            String email = EnrichmentLife.EMAILS.get(i);
            dossiers.get(i)
                    .inquiries()
                    .forEach((source, inquiry) -> all.put(new Payment(source.value(), email), inquiry));
        }
        return all;
    }

    private static Script script(Payment payment) {
        return Script.valueOf(payment.source().toUpperCase(Locale.ROOT));
    }
}
