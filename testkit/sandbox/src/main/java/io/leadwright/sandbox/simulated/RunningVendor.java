package io.leadwright.sandbox.simulated;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A vendor at work: with its faults, and what it was asked. Thread-safe. */
final class RunningVendor {

    private final String id;
    private final VendorQuality quality;
    private final Draws draws;
    private final SimulatedVendor vendor;
    private final CallLog log = new CallLog();

    RunningVendor(String id, World world, SimulatedVendor vendor) {
        this.id = id;
        this.quality = world.quality(id);
        this.draws = new Draws(world.seed());
        this.vendor = vendor;
    }

    /** The answer, once it is noted. */
    VendorAnswer answer(VendorCall call) {
        VendorAnswer answer = fault(call).orElseGet(() -> vendor.answer(call));
        log.add(new Asked(call.method(), call.path(), call.query(), call.body(), answer.status()));
        return answer;
    }

    CallLog log() {
        return log;
    }

    int latencyMillis() {
        return quality.latencyMillis();
    }

    /**
     * By hash of the call and how often it came before, so that a call that is repeated does not fail for ever: one in three
     * is 500, one 503, and one 429 with a second to wait, none of which did anything.
     */
    private Optional<VendorAnswer> fault(VendorCall call) {
        String content = call.method() + call.path() + new TreeMap<>(call.query()) + call.body();
        String attempt = Integer.toString(log.attemptsBefore(content));
        if (!draws.isWithin(quality.failure(), id, "failure", content, attempt)) {
            return Optional.empty();
        }
        Map<Integer, VendorAnswer> faults = Map.of(
                0, VendorAnswer.html(500, "Internal Server Error"),
                1, VendorAnswer.html(503, "Service Unavailable"),
                2, vendor.throttled().with("retry-after", "1"));
        return Optional.ofNullable(
                faults.get((int) Long.remainderUnsigned(draws.bits(id, "fault", content, attempt), faults.size())));
    }
}
