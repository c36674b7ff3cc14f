package io.leadwright.testkit;

import static io.leadwright.testkit.ModelState.NEVER;

import io.leadwright.testkit.ModelState.Books;
import io.leadwright.testkit.ModelState.Grant;
import io.leadwright.testkit.ModelState.Hold;
import io.leadwright.testkit.ModelState.Movement;
import io.leadwright.testkit.ModelState.Operation;
import io.leadwright.testkit.ModelState.Part;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** What {@link LedgerModel} does by hand, once for its key. */
record ModelCorrections(ModelState state) {

    private static final long MOST = 1_000_000_000_000_000L;

    String grant(String key, long amount, int priority, long from, long until) {
        String asked = amount + " " + priority + " " + from + " " + until;
        return once("GRANT " + key, asked, () -> granted("GRANT", amount, priority, from, until), this::grantText);
    }

    String voidGrant(String key, long id) {
        return once("VOID " + key, id + "", () -> voided(id), this::grantText);
    }

    String refund(String key, long id, long amount) {
        return once("REFUND " + key, id + " " + amount, () -> refunded(id, amount), number -> hold(number) + "");
    }

    String correct(String key, boolean isGiven, long amount) {
        return once(
                "ADJUST " + key,
                isGiven + " " + amount,
                () -> isGiven ? granted("ADJUST", amount, 0, NEVER, NEVER) : taken(amount),
                this::movementText);
    }

    private String once(String name, String asked, Supplier<String> step, LongFunction<String> show) {
        Operation known = state.operations().get(name);
        if (known != null) {
            return known.asked().equals(asked) ? "again " + show.apply(Long.parseLong(known.answer())) : "reused";
        }
        String number = step.get();
        if (number.startsWith("refused")) {
            return number;
        }
        state.put(name, new Operation(asked, 1, state.now(), List.of(), state.now(), number));
        return "done " + show.apply(Long.parseLong(number));
    }

    private String granted(String kind, long amount, int priority, long from, long until) {
        long begin = from == NEVER ? state.now() : from;
        if (state.books().all() + amount > MOST) {
            return "refused TOO_MUCH";
        } else if (until <= begin) {
            return "refused GRANT_ENDED";
        }
        long id = state.movements().size() + 1L;
        state.put(new Grant(id, amount, priority, begin, until, state.now(), 0, 0, "OPEN"));
        state.move(kind, "g" + id, new Books(amount, 0, 0, 0));
        return id + "";
    }

    private String voided(long id) {
        Grant grant = state.grants().get(id);
        if (grant == null) {
            return "refused UNKNOWN_GRANT";
        } else if (!grant.isOpen() || grant.until() <= state.now()) {
            return "refused GRANT_ENDED";
        }
        state.put(grant.changed(0, grant.free(), "VOIDED"));
        state.move("GRANT_VOID", "g" + id, new Books(-grant.free(), 0, 0, 0));
        return id + "";
    }

    private String refunded(long id, long amount) {
        Hold hold = state.holds().get(id);
        if (hold == null) {
            return "refused UNKNOWN_HOLD";
        }
        long left = hold.settled() - hold.refunded();
        if (amount > left) {
            return "refused EXCEEDS_SETTLED";
        }
        state.put(hold.refunded(amount));
        state.move("REFUND", "h" + id, new Books(amount, 0, -amount, 0));
        state.giveBack(ModelState.last(ModelState.first(hold.parts(), left), amount));
        return id + "";
    }

    private String taken(long amount) {
        if (state.free() < amount) {
            return "refused INSUFFICIENT";
        }
        for (Part part : state.draw(amount)) {
            state.put(grant(part.grant()).changed(0, part.amount(), "OPEN"));
            state.move("ADJUST", "g" + part.grant(), new Books(-part.amount(), 0, 0, 0));
        }
        return state.movements().size() + "";
    }

    private String grantText(long id) {
        return grant(id) + "";
    }

    private String movementText(long number) {
        Movement movement = state.movements().get((int) number - 1);
        return "entry " + number + " " + movement.what() + " to " + movement.balance();
    }

    private Grant grant(long id) {
        return Objects.requireNonNull(state.grants().get(id));
    }

    private Hold hold(long id) {
        return Objects.requireNonNull(state.holds().get(id));
    }
}
