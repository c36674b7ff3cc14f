package io.leadwright.http.source;

import io.leadwright.http.transport.Transport;
import io.leadwright.http.transport.WireReply;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.FailureKind;
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

    /** Sends a request; {@link #heeded} is for what is read from its response. */
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
        if (!(reply instanceof WireResponse response)) {
            return Collections.nCopies(count, ((WireReply.None) reply).failed());
        }
        List<SourceAnswer> answers = reading.apply(response);
        answers.forEach(this::heeded);
        return answers;
    }

    /**
     * The same answer, which was read from a response to {@link #send}. If it is that the account asks too often, whatever its
     * status was, nothing more is sent for the account until it is time again.
     */
    public <A extends SourceAnswer> A heeded(A read) {
        if (read instanceof SourceAnswer.Failed failed && failed.kind() == FailureKind.THROTTLED) {
            transport.block(credential, failed.retryAt());
        }
        return read;
    }

    @Override
    public String toString() {
        return "Session";
    }
}
