package io.leadwright.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Admitted;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Decision;
import io.leadwright.credit.Entry;
import io.leadwright.credit.FreedKey;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.LedgerState;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.LedgerWrite;
import io.leadwright.credit.Operation;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.credit.OutdatedAdmissions;
import io.leadwright.port.LedgerStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A ledger in maps that a test may look into, and spoil. For one thread. */
final class MapLedger implements LedgerStore, LedgerView, LedgerView.Operations {

    LedgerState state = LedgerState.NEW;
    final List<Entry> entries = new ArrayList<>();
    final Map<GrantId, Grant> grants = new TreeMap<>();
    final Map<HoldId, Hold> holds = new TreeMap<>();
    final Map<OperationKey, Operation> operations = new LinkedHashMap<>();
    final List<Admitted> admitted = new ArrayList<>();

    /** How often something was written. */
    int writes;

    @Override
    public <R> R update(Function<LedgerView, Decision<R>> decide) {
        Decision<R> decision = decide.apply(this);
        if (!decision.writes().isEmpty()) {
            assertThat(decision.writes().stream().map(MapLedger::name))
                    .as("nothing is written twice")
                    .doesNotHaveDuplicates();
            writes++;
            state = decision.state();
            decision.writes().forEach(this::write);
        }
        return decision.result();
    }

    /** What is written by it, and nothing else of the same decision. */
    private static Object name(LedgerWrite write) {
        if (write instanceof Entry entry) {
            return entry.number();
        } else if (write instanceof Grant grant) {
            return grant.id();
        } else if (write instanceof Hold hold) {
            return hold.id();
        } else if (write instanceof Operation operation) {
            return operation.key();
        } else if (write instanceof FreedKey freed) {
            return freed.key();
        }
        return write;
    }

    private void write(LedgerWrite write) {
        if (write instanceof Entry entry) {
            entries.add(entry);
        } else if (write instanceof Grant grant) {
            grants.put(grant.id(), grant);
        } else if (write instanceof Hold hold) {
            holds.put(hold.id(), hold);
        } else if (write instanceof Operation operation) {
            operations.put(operation.key(), operation);
        } else if (write instanceof FreedKey freed) {
            operations.remove(freed.key());
        } else if (write instanceof Admitted more) {
            admitted.add(more);
        } else if (write instanceof OutdatedAdmissions outdated) {
            admitted.removeIf(old -> !old.at().isAfter(outdated.until()));
        }
    }

    @Override
    public <R> R read(Function<LedgerView, R> look) {
        return look.apply(this);
    }

    @Override
    public LedgerState state() {
        return state;
    }

    @Override
    public List<Admitted> admitted(Instant after) {
        return admitted.stream().filter(one -> one.at().isAfter(after)).toList();
    }

    @Override
    public List<Entry> entries(long after, int limit) {
        return entries.stream()
                .filter(entry -> entry.number() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public LedgerView.Operations operations() {
        return this;
    }

    @Override
    public Optional<Operation> get(OperationKey key) {
        return Optional.ofNullable(operations.get(key));
    }

    @Override
    public List<Operation> answered(Instant before, int limit) {
        return some(
                operation -> operation.key().kind() == OperationKind.ENRICH
                        && operation.end().stream()
                                .anyMatch(end ->
                                        end.answer().isPresent() && end.at().isBefore(before)),
                limit);
    }

    @Override
    public List<Operation> ended(Instant before, int limit) {
        return some(
                operation -> operation
                        .end()
                        .map(Operation.End::at)
                        .orElse(operation.lease().until())
                        .isBefore(before),
                limit);
    }

    private List<Operation> some(Predicate<Operation> which, int limit) {
        return operations.values().stream().filter(which).limit(limit).toList();
    }

    @Override
    public LedgerView.Grants grants() {
        return new LedgerView.Grants() {
            @Override
            public Optional<Grant> get(GrantId id) {
                return Optional.ofNullable(grants.get(id));
            }

            /** No more than it takes. */
            @Override
            public List<Grant> drawable(Instant now, Credits amount) {
                List<Grant> drawable = new ArrayList<>();
                long missing = amount.millis();
                for (Grant grant : all().sorted(Grant.DRAWN_FIRST).toList()) {
                    if (missing > 0 && !grant.drawable(now).isZero()) {
                        drawable.add(grant);
                        missing -= grant.drawable(now).millis();
                    }
                }
                return drawable;
            }

            @Override
            public List<Grant> due(Instant now, int limit) {
                return all().filter(grant -> grant.isDue(now)).limit(limit).toList();
            }

            @Override
            public Optional<Grant> nextToExpire(Instant now) {
                return all().filter(grant -> grant.end() == Grant.End.OPEN && !grant.isDue(now))
                        .filter(grant -> grant.terms().expiresAt().isPresent()
                                && !grant.free().isZero())
                        .min(Comparator.comparing(
                                grant -> grant.terms().expiresAt().orElseThrow()));
            }

            @Override
            public List<Grant> after(long number, int limit) {
                return all().filter(grant -> grant.id().number() > number)
                        .limit(limit)
                        .toList();
            }

            private Stream<Grant> all() {
                return grants.values().stream();
            }
        };
    }

    @Override
    public LedgerView.Holds holds() {
        return new LedgerView.Holds() {
            @Override
            public Optional<Hold> get(HoldId id) {
                return Optional.ofNullable(holds.get(id));
            }

            @Override
            public List<Hold> due(Instant now, int limit) {
                return holds.values().stream()
                        .filter(hold -> hold.isDue(now))
                        .limit(limit)
                        .toList();
            }

            @Override
            public List<Hold> after(long number, int limit) {
                return holds.values().stream()
                        .filter(hold -> hold.id().number() > number)
                        .limit(limit)
                        .toList();
            }
        };
    }
}
