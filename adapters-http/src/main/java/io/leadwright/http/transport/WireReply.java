package io.leadwright.http.transport;

import io.leadwright.source.SourceAnswer;

/** What came of a request: a whole response, or none. */
public sealed interface WireReply permits WireResponse, WireReply.None {

    /**
     * No whole response, and not for want of trying.
     *
     * @param failed why, and whether the vendor may have billed for it
     */
    record None(SourceAnswer.Failed failed) implements WireReply {}
}
