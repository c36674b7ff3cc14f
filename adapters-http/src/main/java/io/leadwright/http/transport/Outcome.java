package io.leadwright.http.transport;

import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;

/** What came of one attempt. */
public sealed interface Outcome {

    /** What the caller gets if it is left at that. */
    WireReply reply(WireRequest request);

    /** Whether another attempt may fare better, and is known to be paid for once at most. */
    boolean isWorthRetrying(WireRequest request);

    /** Whether it counts against the vendor: not if it was ours, or the vendor's good right. */
    boolean isVendorsFailure();

    /** The vendor answered. */
    record Answered(WireResponse response) implements Outcome {

        @Override
        public WireReply reply(WireRequest request) {
            return request.isPaid() ? response.paid() : response;
        }

        @Override
        public boolean isWorthRetrying(WireRequest request) {
            return response.status() == 429 || ((response.status() == 408 || isVendorsFailure()) && !request.isPaid());
        }

        @Override
        public boolean isVendorsFailure() {
            return response.status() >= 500;
        }
    }

    /**
     * No whole answer.
     *
     * @param isSent whether the request, or some of it, may have reached the vendor
     * @param isPassing whether it may go better next time
     */
    record Broken(FailureKind kind, boolean isSent, boolean isPassing) implements Outcome {

        @Override
        public WireReply reply(WireRequest request) {
            return new WireReply.None(new SourceAnswer.Failed(kind, null, isSent && request.isPaid()));
        }

        @Override
        public boolean isWorthRetrying(WireRequest request) {
            return isPassing && !(isSent && request.isPaid());
        }

        @Override
        public boolean isVendorsFailure() {
            return true;
        }
    }

    /** The vendor was not asked. */
    record Refused(SourceAnswer.Failed failed) implements Outcome {

        @Override
        public WireReply reply(WireRequest request) {
            return new WireReply.None(failed);
        }

        @Override
        public boolean isWorthRetrying(WireRequest request) {
            return false;
        }

        @Override
        public boolean isVendorsFailure() {
            return false;
        }
    }
}
