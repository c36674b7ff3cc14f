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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A view that shows some things as they are not.
 *
 * @param hold what a hold is shown as
 * @param operation what an operation is shown as
 * @param isDue whether holds that are due are shown as such
 * @param isDrawable whether grants that can be drawn on are shown as such
 */
record ChangedView(
        LedgerView view,
        UnaryOperator<Hold> hold,
        UnaryOperator<Operation> operation,
        boolean isDue,
        boolean isDrawable)
        implements LedgerView {

    ChangedView(LedgerView view) {
        this(view, UnaryOperator.identity(), UnaryOperator.identity(), true, true);
    }

    @Override
    public LedgerState state() {
        return view.state();
    }

    @Override
    public Grants grants() {
        return new ChangedGrants(view.grants(), isDrawable);
    }

    @Override
    public Holds holds() {
        return new ChangedHolds(view.holds(), hold, isDue);
    }

    @Override
    public Operations operations() {
        return new ChangedOperations(view.operations(), operation);
    }

    @Override
    public List<Admitted> admitted(Instant after) {
        return view.admitted(after);
    }

    @Override
    public List<Entry> entries(long after, int limit) {
        return view.entries(after, limit);
    }

    private record ChangedGrants(Grants grants, boolean isDrawable) implements Grants {
        @Override
        public Optional<Grant> get(GrantId id) {
            return grants.get(id);
        }

        @Override
        public List<Grant> drawable(Instant now, Credits amount) {
            return isDrawable ? grants.drawable(now, amount) : List.of();
        }

        @Override
        public List<Grant> due(Instant now, int limit) {
            return grants.due(now, limit);
        }

        @Override
        public Optional<Grant> nextToExpire(Instant now) {
            return grants.nextToExpire(now);
        }

        @Override
        public List<Grant> after(long number, int limit) {
            return grants.after(number, limit);
        }
    }

    private record ChangedHolds(Holds holds, UnaryOperator<Hold> change, boolean isDue) implements Holds {
        @Override
        public Optional<Hold> get(HoldId id) {
            return holds.get(id).map(change);
        }

        @Override
        public List<Hold> due(Instant now, int limit) {
            return isDue ? holds.due(now, limit) : List.of();
        }

        @Override
        public List<Hold> after(long number, int limit) {
            return holds.after(number, limit);
        }
    }

    private record ChangedOperations(Operations operations, UnaryOperator<Operation> change) implements Operations {
        @Override
        public Optional<Operation> get(OperationKey key) {
            return operations.get(key).map(change);
        }

        @Override
        public List<Operation> answered(Instant before, int limit) {
            return operations.answered(before, limit);
        }

        @Override
        public List<Operation> ended(Instant before, int limit) {
            return operations.ended(before, limit);
        }
    }
}
