package io.leadwright.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What {@link LedgerModel} knows, and how credits move in it. Not thread-safe. */
final class ModelState {

    static final long NEVER = Long.MAX_VALUE;

    private final Map<Long, Grant> grants = new TreeMap<>();
    private final Map<Long, Hold> holds = new TreeMap<>();
    private final Map<String, Operation> operations = new TreeMap<>();
    private final List<Admitted> admitted = new ArrayList<>();
    private final List<Movement> movements = new ArrayList<>();
    private Books books = Books.EMPTY;
    private long clock;
    private long now;

    /** Credits in each book, or what changes in each. */
    record Books(long available, long held, long consumed, long expired) {
        static final Books EMPTY = new Books(0, 0, 0, 0);

        Books plus(Books other) {
            return new Books(
                    available + other.available, held + other.held, consumed + other.consumed, expired + other.expired);
        }

        long all() {
            return available + held + consumed + expired;
        }

        @Override
        public String toString() {
            return available + " " + held + " " + consumed + " " + expired;
        }
    }

    record Movement(String kind, String of, Books change, Books balance, long at) {
        /** Without the balance: what moves at once moves in any order. */
        String what() {
            return kind + " " + of + " moves " + change + " at " + at;
        }
    }

    record Grant(
            long id,
            long amount,
            int priority,
            long from,
            long until,
            long created,
            long taken,
            long ended,
            String end) {
        boolean isOpen() {
            return end.equals("OPEN");
        }

        long free() {
            return amount - taken - ended;
        }

        Grant changed(long moreTaken, long moreEnded, String newEnd) {
            return new Grant(id, amount, priority, from, until, created, taken + moreTaken, ended + moreEnded, newEnd);
        }

        @Override
        public String toString() {
            return "grant " + id + " of " + amount + " taken " + taken + " ended " + ended + " " + end;
        }
    }

    record Part(long grant, long amount) {
        @Override
        public String toString() {
            return grant + ":" + amount;
        }
    }

    record Hold(long id, List<Part> parts, long fence, long until, String state, long settled, long refunded) {
        long amount() {
            return parts.stream().mapToLong(Part::amount).sum();
        }

        boolean isPending() {
            return state.equals("PENDING");
        }

        Hold leased(long newFence, long newUntil) {
            return new Hold(id, parts, newFence, newUntil, state, settled, refunded);
        }

        Hold ended(String how, long spent) {
            return new Hold(id, parts, fence, until, how, spent, 0);
        }

        Hold refunded(long more) {
            return new Hold(id, parts, fence, until, state, settled, refunded + more);
        }

        @Override
        public String toString() {
            return "hold " + id + " " + parts + " fence " + fence + " until " + until + " " + state + " " + settled
                    + " -" + refunded;
        }
    }

    record Operation(String asked, long fence, long until, List<Long> holds, long end, String answer) {
        Operation holding(List<Long> newHolds) {
            return new Operation(asked, fence, until, newHolds, end, answer);
        }

        Operation forgotten() {
            return new Operation(asked, fence, until, holds, end, "");
        }
    }

    record Admitted(long at, int leads) {}

    ModelState copy() {
        ModelState copy = new ModelState();
        copy.grants.putAll(grants);
        copy.holds.putAll(holds);
        copy.operations.putAll(operations);
        copy.admitted.addAll(admitted);
        copy.movements.addAll(movements);
        copy.books = books;
        copy.clock = clock;
        return copy;
    }

    /** All that answers depend on. */
    List<Object> all() {
        return List.of(grants, holds, operations, admitted, movements, clock);
    }

    void at(long micros) {
        now = Math.max(clock, micros);
    }

    long now() {
        return now;
    }

    Books books() {
        return books;
    }

    Map<Long, Grant> grants() {
        return Collections.unmodifiableMap(grants);
    }

    Map<Long, Hold> holds() {
        return Collections.unmodifiableMap(holds);
    }

    Map<String, Operation> operations() {
        return Collections.unmodifiableMap(operations);
    }

    List<Admitted> admitted() {
        return Collections.unmodifiableList(admitted);
    }

    List<Movement> movements() {
        return Collections.unmodifiableList(movements);
    }

    void put(Grant grant) {
        grants.put(grant.id, grant);
        clock = now;
    }

    void put(Hold hold) {
        holds.put(hold.id, hold);
        clock = now;
    }

    void put(String name, Operation operation) {
        operations.put(name, operation);
        clock = now;
    }

    void forget(String name) {
        operations.remove(name);
        clock = now;
    }

    void admit(int leads) {
        admitted.add(new Admitted(now, leads));
    }

    /** Moves credits, if there are any to move. */
    void move(String kind, String of, Books change) {
        if (!change.equals(Books.EMPTY)) {
            books = books.plus(change);
            movements.add(new Movement(kind, of, change, books, now));
        }
    }

    /** The grants that can be drawn on, those that would be lost first, first. */
    List<Grant> drawable() {
        return grants.values().stream()
                .filter(grant -> grant.isOpen() && grant.from <= now && now < grant.until && grant.free() > 0)
                .sorted(Comparator.comparing(Grant::priority)
                        .thenComparing(Grant::until)
                        .thenComparing(Grant::created)
                        .thenComparing(Grant::id))
                .toList();
    }

    long free() {
        return drawable().stream().mapToLong(Grant::free).sum();
    }

    List<Part> draw(long amount) {
        return first(
                drawable().stream()
                        .map(grant -> new Part(grant.id, grant.free()))
                        .toList(),
                amount);
    }

    static List<Part> first(List<Part> parts, long amount) {
        List<Part> first = new ArrayList<>();
        long missing = amount;
        for (Part part : parts) {
            long some = Math.min(part.amount, missing);
            if (some > 0) {
                first.add(new Part(part.grant, some));
            }
            missing -= some;
        }
        return first;
    }

    /** The last so many credits, the last grant first. */
    static List<Part> last(List<Part> parts, long amount) {
        List<Part> reversed = new ArrayList<>(parts);
        Collections.reverse(reversed);
        return first(reversed, amount);
    }

    /** Gives back to the grants; what comes back to one that has ended ends with it. */
    void giveBack(List<Part> parts) {
        for (Part part : parts) {
            Grant grant = Objects.requireNonNull(grants.get(part.grant));
            boolean isExpired = grant.end.equals("EXPIRED");
            put(grant.changed(-part.amount, grant.isOpen() ? 0 : part.amount, grant.end));
            if (!grant.isOpen()) {
                move(
                        isExpired ? "GRANT_EXPIRE" : "GRANT_VOID",
                        "g" + grant.id,
                        new Books(-part.amount, 0, 0, isExpired ? part.amount : 0));
            }
        }
    }

    /** Ends a hold of which nothing is spent. */
    void free(Hold hold, String kind, String state) {
        put(hold.ended(state, 0));
        move(kind, "h" + hold.id, new Books(hold.amount(), -hold.amount(), 0, 0));
        giveBack(last(hold.parts, hold.amount()));
    }

    boolean isDue(Hold hold) {
        return hold.isPending() && hold.until <= now;
    }

    /** Ends the holds, then the grants, whose time is over; how many. */
    int endDue() {
        List<Hold> dueHolds = holds.values().stream().filter(this::isDue).toList();
        dueHolds.forEach(hold -> free(hold, "HOLD_EXPIRE", "EXPIRED"));
        List<Grant> dueGrants = grants.values().stream()
                .filter(grant -> grant.isOpen() && grant.until <= now)
                .toList();
        for (Grant grant : dueGrants) {
            put(grant.changed(0, grant.free(), "EXPIRED"));
            move("GRANT_EXPIRE", "g" + grant.id, new Books(-grant.free(), 0, 0, grant.free()));
        }
        return dueHolds.size() + dueGrants.size();
    }
}
