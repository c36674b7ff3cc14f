package io.leadwright.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Balance;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Grant;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.Operation;
import io.leadwright.credit.OperationKind;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.ledger.CreditLedgers;
import io.leadwright.ledger.Verification;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LeadwrightListener;
import io.leadwright.port.Storage;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.sandbox.faults.Ack.What;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What is so of an account's ledger and leads whatever has happened to the processes and servers that wrote them. */
final class Laws {

    private static final int ALL = 1_000_000;

    private final Storage storage;
    private final Told told;
    private final boolean isShared;
    private final AccountId account;

    /** Where several processes ask the same, one may have begun again what another has abandoned. */
    Laws(Storage storage, Told told, boolean isShared) {
        this.storage = storage;
        this.isShared = isShared;
        this.told = told;
        this.account = AccountId.of(told.account());
    }

    /** While others go on writing: what was told before is there, once; how many entries there are. */
    long checkMeanwhile() {
        Verification verification = Life.LEDGERS.of(account, storage).verify();
        assertThat(verification.faults()).as(told.account()).isEmpty();
        assertThat(told.contradictions()).as(told.account()).isEmpty();
        Map<Long, Long> settled = told.amounts(What.SETTLED);
        Map<Long, Long> granted = told.amounts(What.GRANTED);
        State state = state();
        assertThat(state.settled()).as("settlements").containsAllEntriesOf(settled);
        assertThat(state.granted()).as("grants").containsAllEntriesOf(granted);
        checkCharges(state);
        return verification.entries();
    }

    /** When nobody writes: everything that was told is there, leads are there that were paid for, and only they. */
    long check() {
        long entries = checkMeanwhile();
        State state = state();
        checkGrants(state);
        checkHolds(state);
        checkOperations(state);
        Set<String> paid = new TreeSet<>();
        state.operations
                .values()
                .forEach(operation -> forEachHold(operation, state, (request, number, hold) -> {
                    if (hold.state() == Hold.State.SETTLED && request.ending(number) == Request.Ending.PAID_WITH_LEAD) {
                        paid.add(request.lead(number).value());
                    }
                }));
        assertThat(leads()).as("leads that were paid for").isEqualTo(paid);
        return entries;
    }

    /** When every request is over: what is there was told, all of it, and time ends what nobody did. */
    long checkAtEnd() {
        check();
        State state = state();
        assertThat(state.settled()).as("settlements").isEqualTo(told.amounts(What.SETTLED));
        assertThat(state.granted()).as("grants").isEqualTo(told.amounts(What.GRANTED));
        Instant later = Instant.now().plus(Duration.ofHours(1));
        new CreditLedgers(Life.RULES, () -> later, LeadwrightListener.NONE)
                .of(account, storage)
                .sweep();
        State swept = state();
        assertThat(swept.holds.values()).noneMatch(hold -> hold.state() == Hold.State.PENDING);
        assertThat(swept.balance.held()).isEqualTo(Credits.ZERO);
        assertThat(swept.operations.values())
                .allMatch(operation ->
                        operation.end().isPresent() || operation.lease().isOver(later));
        return check();
    }

    /** No hold is charged for two requests, none for more than was asked, and no request more often than it has leads. */
    private void checkCharges(State state) {
        Set<HoldId> seen = new HashSet<>();
        state.operations.values().forEach(operation -> {
            Request request = Request.of(operation.fingerprint());
            assertThat(operation.holds()).hasSameSizeAs(request.prices());
            forEachHold(operation, state, (same, number, hold) -> {
                assertThat(seen.add(hold.id())).as("hold %s", hold.id()).isTrue();
                assertThat(hold.settled()).isIn(Credits.ZERO, request.charge(number));
                assertThat(hold.refunded()).isIn(Credits.ZERO, request.refund());
            });
        });
        Set<HoldId> charged = state.holds.values().stream()
                .filter(hold -> hold.state() == Hold.State.SETTLED)
                .map(Hold::id)
                .collect(Collectors.toSet());
        assertThat(seen).as("charged for a request").containsAll(charged);
    }

    private void checkGrants(State state) {
        long granted = state.grants.values().stream()
                .filter(grant -> grant.end() != Grant.End.VOIDED)
                .mapToLong(grant -> grant.terms().amount().millis())
                .sum();
        long kept = state.grants.values().stream()
                .filter(grant -> grant.end() == Grant.End.VOIDED)
                .mapToLong(grant -> grant.taken().millis())
                .sum();
        assertThat(state.balance.granted()).as("all that was granted").isEqualTo(new Credits(granted + kept));
        told.amounts(What.TAKEN_BACK)
                .keySet()
                .forEach(id -> assertThat(state.grant(id).end()).isEqualTo(Grant.End.VOIDED));
    }

    private void checkHolds(State state) {
        told.amounts(What.RELEASED)
                .keySet()
                .forEach(id -> assertThat(state.hold(id).state())
                        .as("hold %s was released", id)
                        .isIn(Hold.State.RELEASED, Hold.State.EXPIRED));
        told.amounts(What.REFUNDED)
                .forEach((id, millis) -> assertThat(state.hold(id).refunded())
                        .as("hold %s was refunded", id)
                        .isEqualTo(new Credits(millis)));
    }

    private void checkOperations(State state) {
        told.requests(What.COMPLETED)
                .forEach(request -> assertThat(state.operations.get(request))
                        .as("%s was completed", request)
                        .matches(operation ->
                                operation != null && operation.end().isPresent()));
        told.requests(What.OPENED).stream()
                .filter(request -> !request.isAbandoned())
                .forEach(request -> assertThat(state.operations).containsKey(request));
        told.requests(What.ABANDONED)
                .forEach(request -> assertThat(Optional.ofNullable(state.operations.get(request)))
                        .as("%s was abandoned", request)
                        .matches(operation -> operation.isEmpty()
                                || (isShared && operation.get().end().isEmpty())));
    }

    private static void forEachHold(Operation operation, State state, Each each) {
        Request request = Request.of(operation.fingerprint());
        for (int i = 0; i < operation.holds().size(); i++) {
            HoldId id = operation.holds().get(i);
            each.accept(
                    request,
                    i,
                    Optional.ofNullable(state.holds.get(id.number())).orElseThrow());
        }
    }

    private interface Each {
        void accept(Request request, int number, Hold hold);
    }

    private Set<String> leads() {
        LeadStore leads = storage.leads(account);
        LeadQuery byId = LeadQuery.all().byId();
        Set<String> ids = new TreeSet<>();
        Optional<PageRequest> request = Optional.of(PageRequest.first(1_000));
        while (request.isPresent()) {
            var page = leads.page(byId, request.get());
            page.items().stream().map(Lead::id).forEach(id -> ids.add(id.value()));
            request = page.next();
        }
        return ids;
    }

    /** At one moment. */
    private State state() {
        return storage.ledger(account)
                .read(view -> new State(
                        view.state().balance(),
                        all(view.grants()::after, grant -> grant.id().number()),
                        all(view.holds()::after, hold -> hold.id().number()),
                        operations(view)));
    }

    private static Map<Request, Operation> operations(LedgerView view) {
        // all that there are: whose lease was over before the day after tomorrow
        return view.operations().ended(Instant.now().plus(Duration.ofDays(2)), ALL).stream()
                .filter(operation -> operation.key().kind() == OperationKind.ENRICH)
                .collect(Collectors.toMap(operation -> Request.of(operation.fingerprint()), Function.identity()));
    }

    private static <T> Map<Long, T> all(BiFunction<Long, Integer, List<T>> after, ToLongFunction<T> number) {
        Map<Long, T> all = new TreeMap<>();
        List<T> page = new ArrayList<>();
        long last = 0;
        do {
            page = after.apply(last, 1_000);
            for (T each : page) {
                last = number.applyAsLong(each);
                all.put(last, each);
            }
        } while (!page.isEmpty());
        return all;
    }

    private record State(
            Balance balance, Map<Long, Grant> grants, Map<Long, Hold> holds, Map<Request, Operation> operations) {

        Hold hold(long id) {
            return Optional.ofNullable(holds.get(id)).orElseThrow(() -> new AssertionError("no hold " + id));
        }

        Grant grant(long id) {
            return Optional.ofNullable(grants.get(id)).orElseThrow(() -> new AssertionError("no grant " + id));
        }

        Map<Long, Long> settled() {
            Map<Long, Long> settled = new TreeMap<>();
            holds.values().stream()
                    .filter(hold -> hold.state() == Hold.State.SETTLED)
                    .forEach(hold ->
                            settled.put(hold.id().number(), hold.settled().millis()));
            return settled;
        }

        Map<Long, Long> granted() {
            Map<Long, Long> granted = new TreeMap<>();
            grants.values()
                    .forEach(grant -> granted.put(
                            grant.id().number(), grant.terms().amount().millis()));
            return granted;
        }
    }
}
