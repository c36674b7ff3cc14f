package io.leadwright.http.api;

import java.util.Optional;

/** Says who calls: {@link ApiKeys}, or the host's own security. Must be thread-safe. */
@FunctionalInterface
public interface Authenticator {

    /** Who sent the request; empty if that is not certain, which is answered with 401. */
    Optional<LeadApi.Caller> authenticate(ApiRequest request);
}
