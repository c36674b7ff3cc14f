package io.leadwright.testkit;

import io.leadwright.credit.Admitted;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Entry;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.LedgerState;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.Operation;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;

/** One account's ledger as it is, while it is lent. */
final class MemoryLedgerView implements LedgerView {

    private final MemoryLedger ledger;
    private volatile boolean hasEnded;

    MemoryLedgerView(MemoryLedger ledger) {
        this.ledger = ledger;
    }

    /** Shows nothing from now on but complains. */
    void end() {
        hasEnded = true;
    }

    @Override
    public LedgerState state() {
        return open().state();
    }

    @Override
    public List<Admitted> admitted(Instant after) {
        return open().admitted().stream()
                .filter(admitted -> admitted.at().isAfter(after))
                .toList();
    }

    @Override
    public List<Entry> entries(long after, int limit) {
        List<Entry> entries = open().entries();
        int from = (int) Math.min(Math.max(after, 0), entries.size());
        return List.copyOf(entries.subList(from, (int) Math.min((long) from + limit, entries.size())));
    }

    @Override
    public Grants grants() {
        return new MemoryGrants();
    }

    @Override
    public Holds holds() {
        return new MemoryHolds();
    }

    @Override
    public Operations operations() {
        return new MemoryOperations();
    }

    private MemoryLedger open() {
        if (hasEnded) {
            throw new IllegalStateException("this view has ended");
        }
        return ledger;
    }

    private static <K, V> List<V> firstBehind(NavigableMap<K, V> map, K last, int limit) {
        return map.tailMap(last, false).values().stream().limit(limit).toList();
    }

    private static <K, V> List<V> all(NavigableMap<K, V> map, int limit) {
        return map.values().stream().limit(limit).toList();
    }

    private final class MemoryGrants implements Grants {

        @Override
        public Optional<Grant> get(GrantId id) {
            return Optional.ofNullable(open().grants().get(id));
        }

        @Override
        public List<Grant> drawable(Instant now, Credits amount) {
            return open().grants().values().stream()
                    .filter(grant -> !grant.drawable(now).isZero())
                    .sorted(Grant.DRAWN_FIRST)
                    .toList();
        }

        @Override
        public List<Grant> due(Instant now, int limit) {
            return some(grant -> grant.isDue(now), limit);
        }

        @Override
        public Optional<Grant> nextToExpire(Instant now) {
            return open().grants().values().stream()
                    .filter(grant -> grant.end() == Grant.End.OPEN && !grant.isDue(now))
                    .filter(grant -> grant.terms().expiresAt().isPresent()
                            && !grant.free().isZero())
                    .min(Comparator.comparing(
                                    (Grant grant) -> grant.terms().expiresAt().orElseThrow())
                            .thenComparing(Grant::id));
        }

        @Override
        public List<Grant> after(long number, int limit) {
            return number < 1 ? all(open().grants(), limit) : firstBehind(open().grants(), new GrantId(number), limit);
        }

        private List<Grant> some(Predicate<Grant> which, int limit) {
            return open().grants().values().stream().filter(which).limit(limit).toList();
        }
    }

    private final class MemoryHolds implements Holds {

        @Override
        public Optional<Hold> get(HoldId id) {
            return Optional.ofNullable(open().holds().get(id));
        }

        @Override
        public List<Hold> due(Instant now, int limit) {
            return open().pending().stream()
                    .takeWhile(hold -> hold.isDue(now))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Hold> after(long number, int limit) {
            return number < 1 ? all(open().holds(), limit) : firstBehind(open().holds(), new HoldId(number), limit);
        }
    }

    private final class MemoryOperations implements Operations {

        @Override
        public Optional<Operation> get(OperationKey key) {
            return Optional.ofNullable(open().operations().get(key));
        }

        @Override
        public List<Operation> answered(Instant before, int limit) {
            return some(operation -> isAnswered(operation, before), limit);
        }

        @Override
        public List<Operation> ended(Instant before, int limit) {
            return some(operation -> hasEnded(operation, before), limit);
        }

        private List<Operation> some(Predicate<Operation> which, int limit) {
            Map<OperationKey, Operation> operations = open().operations();
            return operations.values().stream().filter(which).limit(limit).toList();
        }
    }

    static boolean isAnswered(Operation operation, Instant before) {
        return operation.key().kind() == OperationKind.ENRICH
                && operation
                        .end()
                        .filter(end -> end.answer().isPresent() && end.at().isBefore(before))
                        .isPresent();
    }

    static boolean hasEnded(Operation operation, Instant before) {
        Instant end =
                operation.end().map(Operation.End::at).orElse(operation.lease().until());
        return end.isBefore(before);
    }
}
