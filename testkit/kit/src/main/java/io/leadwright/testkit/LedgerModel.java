package io.leadwright.testkit;

import static io.leadwright.testkit.ModelState.NEVER;

import io.leadwright.testkit.ModelState.Admitted;
import io.leadwright.testkit.ModelState.Books;
import io.leadwright.testkit.ModelState.Grant;
import io.leadwright.testkit.ModelState.Hold;
import io.leadwright.testkit.ModelState.Movement;
import io.leadwright.testkit.ModelState.Operation;
import io.leadwright.testkit.ModelState.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one account's ledger is to do, on one page: written a second time, as simply as can be, from the rules alone. Answers in
 * words, as {@link LedgerText} puts the ledger's own answers; amounts are thousandths, times microseconds. Not thread-safe.
 */
final class LedgerModel {

    private static final long DAY = 86_400_000_000L;

    private final Times times;
    private final ModelState state;

    LedgerModel(Times times) {
        this(times, new ModelState());
    }

    private LedgerModel(Times times, ModelState state) {
        this.times = times;
        this.state = state;
    }

    /**
     * How long things wait, in microseconds.
     *
     * @param leadsMax how many leads are admitted in a window
     */
    record Times(long hold, long lease, long window, int leadsMax) {}

    LedgerModel copy() {
        return new LedgerModel(times, state.copy());
    }

    /** All that its answers depend on. */
    List<Object> all() {
        return state.all();
    }

    /** What time it is: the ledger's own never goes back. */
    LedgerModel at(long micros) {
        state.at(micros);
        return this;
    }

    List<Movement> movements() {
        return state.movements();
    }

    Map<Long, Hold> holds() {
        return state.holds();
    }

    /** All holds or none, once for the key; whoever comes when the lease is over takes over. */
    String open(String key, String asked, List<Long> prices, int leads) {
        Operation known = operation(key);
        long leaseEnd = state.now() + times.lease;
        if (known == null) {
            String limited = limited(leads);
            Operation begun = new Operation(asked, 1, leaseEnd, List.of(), NEVER, "");
            List<Slot> slots = prices.stream().map(price -> new Slot(0, price)).toList();
            return limited.isEmpty() ? opened(key, begun, slots, leads) : limited;
        } else if (!known.asked().equals(asked)) {
            return "reused";
        } else if (known.end() != NEVER) {
            return "again " + known.answer();
        } else if (state.now() < known.until()) {
            return "busy until " + known.until();
        }
        List<Slot> slots = new ArrayList<>();
        for (long id : known.holds()) {
            if (state.isDue(held(id))) {
                state.free(held(id), "HOLD_EXPIRE", "EXPIRED");
            }
            slots.add(new Slot(held(id).state().equals("EXPIRED") ? 0 : id, held(id).amount()));
        }
        return opened(key, new Operation(asked, known.fence() + 1, leaseEnd, List.of(), NEVER, ""), slots, 0);
    }

    String settle(long id, long amount, long fence) {
        Hold hold = state.holds().get(id);
        if (amount == 0) {
            return release(id, fence);
        } else if (hold != null && hold.state().equals("SETTLED") && hold.settled() == amount) {
            return "again " + hold;
        }
        String refusal = refusal(hold, fence);
        if (hold == null || !refusal.isEmpty()) {
            return refusal;
        } else if (amount > hold.amount()) {
            return "refused EXCEEDS_HOLD";
        }
        long rest = hold.amount() - amount;
        state.put(hold.ended("SETTLED", amount));
        state.move("SETTLE", "h" + id, new Books(rest, -hold.amount(), amount, 0));
        state.giveBack(ModelState.last(hold.parts(), rest));
        return "done " + held(id);
    }

    String release(long id, long fence) {
        Hold hold = state.holds().get(id);
        boolean isFree = hold != null
                && (hold.state().equals("RELEASED") || hold.state().equals("EXPIRED") || state.isDue(hold));
        if (isFree) {
            return "again " + hold;
        }
        String refusal = refusal(hold, fence);
        if (hold == null || !refusal.isEmpty()) {
            return refusal;
        }
        state.free(hold, "RELEASE", "RELEASED");
        return "done " + held(id);
    }

    String renew(String key, long fence, List<Long> ids) {
        Operation known = inFlight(key, fence, ids);
        if (known == null) {
            return "gone";
        }
        for (long id : ids) {
            if (refusal(held(id), fence).isEmpty()) {
                state.put(held(id).leased(fence, state.now() + times.hold));
            }
        }
        put(key, new Operation(known.asked(), fence, state.now() + times.lease, ids, NEVER, ""));
        return "opened " + workText(key);
    }

    String complete(String key, long fence, List<Long> ids, String answer) {
        Operation known = inFlight(key, fence, ids);
        if (known == null) {
            return "gone";
        }
        ids.forEach(id -> release(id, fence));
        put(key, new Operation(known.asked(), fence, known.until(), ids, state.now(), answer));
        return "ended";
    }

    String abandon(String key, long fence, List<Long> ids) {
        boolean isPaid = ids.stream().anyMatch(id -> held(id).state().equals("SETTLED"));
        if (inFlight(key, fence, ids) == null || isPaid) {
            return "gone";
        }
        ids.forEach(id -> release(id, fence));
        state.forget("ENRICH " + key);
        return "ended";
    }

    String sweep() {
        int swept = state.endDue();
        for (Map.Entry<String, Operation> each : List.copyOf(state.operations().entrySet())) {
            Operation known = each.getValue();
            if (each.getKey().startsWith("ENRICH") && !known.answer().isEmpty() && known.end() < state.now() - DAY) {
                swept++;
                state.put(each.getKey(), known.forgotten());
            }
            long end = known.end() == NEVER ? known.until() : known.end();
            if (end < state.now() - 30 * DAY) {
                swept++;
                state.forget(each.getKey());
            }
        }
        return "swept " + swept;
    }

    String balance() {
        state.endDue();
        return "balance " + state.books();
    }

    String expiringNext() {
        return state.grants().values().stream()
                .filter(grant -> grant.isOpen() && grant.until() != NEVER && state.now() < grant.until())
                .filter(grant -> grant.free() > 0)
                .min(Comparator.comparing(Grant::until).thenComparing(Grant::id))
                .map(grant -> "next " + grant.free() + " at " + grant.until())
                .orElse("next none");
    }

    /** What is done by hand. */
    ModelCorrections byHand() {
        return new ModelCorrections(state);
    }

    String size() {
        return "entries " + state.movements().size();
    }

    private String opened(String key, Operation operation, List<Slot> slots, int leads) {
        long required =
                slots.stream().filter(Slot::isMissing).mapToLong(Slot::price).sum();
        if (state.free() < required) {
            state.endDue();
        }
        if (state.free() < required) {
            return "insufficient " + state.free() + " of " + required;
        }
        List<Long> ids = new ArrayList<>();
        for (Slot slot : slots) {
            long id = slot.isMissing() ? made(slot.price) : slot.hold;
            if (held(id).isPending()) {
                state.put(held(id).leased(operation.fence(), state.now() + times.hold));
            }
            ids.add(id);
        }
        put(key, operation.holding(ids));
        if (leads > 0) {
            state.admit(leads);
        }
        return "opened " + workText(key);
    }

    private long made(long price) {
        long id = state.holds().size() + 1L;
        List<Part> parts = state.draw(price);
        parts.forEach(part -> state.put(grant(part.grant()).changed(part.amount(), 0, "OPEN")));
        state.put(new Hold(id, parts, 1, state.now(), "PENDING", 0, 0));
        state.move("HOLD", "h" + id, new Books(-price, price, 0, 0));
        return id;
    }

    /** When so many leads would be admitted, if that is not now: as soon as enough of those before no longer count. */
    private String limited(int leads) {
        List<Admitted> counting = state.admitted().stream()
                .filter(before -> before.at() > state.now() - times.window)
                .toList();
        int sum = leads + counting.stream().mapToInt(Admitted::leads).sum();
        if (leads == 0 || sum <= times.leadsMax) {
            return "";
        }
        long resetAt = counting.get(counting.size() - 1).at() + times.window;
        for (Admitted before : counting) {
            sum -= before.leads();
            if (sum <= times.leadsMax) {
                return "limited until " + (before.at() + times.window) + " reset at " + resetAt;
            }
        }
        throw new AssertionError("more than is ever admitted");
    }

    private @Nullable Operation inFlight(String key, long fence, List<Long> ids) {
        Operation known = operation(key);
        if (known == null || known.end() != NEVER || known.fence() != fence) {
            return null;
        }
        return known.holds().equals(ids) ? known : null;
    }

    private String refusal(@Nullable Hold hold, long fence) {
        if (hold == null) {
            return "refused UNKNOWN_HOLD";
        } else if (!hold.isPending() && !hold.state().equals("EXPIRED")) {
            return "refused ALREADY_" + hold.state();
        } else if (!hold.isPending() || state.isDue(hold)) {
            return "refused HOLD_EXPIRED";
        }
        return hold.fence() == fence ? "" : "refused STALE_FENCE";
    }

    private @Nullable Operation operation(String key) {
        return state.operations().get("ENRICH " + key);
    }

    private void put(String key, Operation operation) {
        state.put("ENRICH " + key, operation);
    }

    private Hold held(long id) {
        return Objects.requireNonNull(state.holds().get(id));
    }

    private Grant grant(long id) {
        return Objects.requireNonNull(state.grants().get(id));
    }

    private String workText(String key) {
        Operation known = Objects.requireNonNull(operation(key));
        return key + " fence " + known.fence() + " until " + known.until() + " "
                + known.holds().stream().map(id -> held(id).toString()).collect(Collectors.joining(", "));
    }

    /** The place of one lead's hold: one that there is, or one that is to be made. */
    private record Slot(long hold, long price) {
        boolean isMissing() {
            return hold == 0;
        }
    }
}
