package io.leadwright.http.source;

import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;

/** What a response means that has no answer in it. Pure. */
public final class HttpFailure {

    private HttpFailure() {}

    /** By its status alone (RFC 9110; 429 by RFC 6585, 451 by RFC 7725), unless the vendor means something else by it. */
    public static SourceAnswer.Failed of(WireResponse response, Instant now) {
        return of(kind(response.status()), response, now);
    }

    /** Of this kind, whatever its status; to be retried when its headers say. */
    public static SourceAnswer.Failed of(FailureKind kind, WireResponse response, Instant now) {
        Instant retryAt = kind.isTransient() || kind == FailureKind.QUOTA_EXHAUSTED
                ? response.retryAt(now).orElse(null)
                : null;
        return new SourceAnswer.Failed(kind, retryAt, response.isPaid() && mayHaveBilled(response.status()));
    }

    private static FailureKind kind(int status) {
        return switch (status) {
            case 401 -> FailureKind.UNAUTHORISED;
            case 402 -> FailureKind.QUOTA_EXHAUSTED;
            case 403 -> FailureKind.FORBIDDEN;
            case 429 -> FailureKind.THROTTLED;
            case 451 -> FailureKind.DO_NOT_PROCESS;
            default -> status == 408 || status >= 500 ? FailureKind.UNAVAILABLE : FailureKind.UNREADABLE;
        };
    }

    /** Who refuses does not bill; who breaks, or answers what cannot be read, may. */
    private static boolean mayHaveBilled(int status) {
        return status < 300 || status == 408 || status >= 500;
    }
}
