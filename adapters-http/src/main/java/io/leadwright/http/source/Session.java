package io.leadwright.http.source;

import io.leadwright.http.transport.Transport;
import io.leadwright.http.transport.WireReply;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.SourceAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One account's conversation with a vendor, until a deadline. Its text shows nothing. Not thread-safe. */
public final class Session {

    private final Transport transport;
    private final InstantSource clock;
    private final String credential;
    private final Instant deadline;
    private final Map<WireRequest, SourceAnswer> bought = new HashMap<>();

    Session(Transport transport, InstantSource clock, String credential, Instant deadline) {
        this.transport = transport;
        this.clock = clock;
        this.credential = credential;
        this.deadline = deadline;
    }

    /** The account's key, for a header: visible characters of ASCII. */
    public String credential() {
        return credential;
    }

    /** The time now. */
    public Instant now() {
        return clock.instant();
    }

    /** How long there still is; negative once it is over. */
    public Duration timeLeft() {
        return Duration.between(now(), deadline);
    }

    /** Sends a request. */
    public WireReply send(WireRequest request) {
        return transport.send(request, credential, deadline);
    }

    /**
     * Sends a request that one answer is read from. A paid one is not sent again in the same conversation: two questions about
     * one company are one bill.
     */
    public SourceAnswer ask(WireRequest request, Function<WireResponse, SourceAnswer> reading) {
        SourceAnswer earlier = bought.get(request);
        if (earlier != null) {
            return earlier.unbilled();
        }
        SourceAnswer answer =
                askAll(request, 1, response -> List.of(reading.apply(response))).get(0);
        if (request.isPaid()) {
            bought.put(request, answer);
        }
        return answer;
    }

    /** Sends a request that so many answers are read from. */
    public List<SourceAnswer> askAll(
            WireRequest request, int count, Function<WireResponse, List<SourceAnswer>> reading) {
        WireReply reply = send(request);
        return reply instanceof WireResponse response
                ? reading.apply(response)
                : Collections.nCopies(count, ((WireReply.None) reply).failed());
    }

    @Override
    public String toString() {
        return "Session";
    }
}
