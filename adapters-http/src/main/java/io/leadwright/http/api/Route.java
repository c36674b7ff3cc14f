package io.leadwright.http.api;

import java.util.Objects;

/** One line of the route table: what can be asked, who may, and what answers. A GET route answers HEAD too. */
record Route(String method, String path, Permission permission, Action action) {

    /** Refuses a route that says not what its caller must be allowed. */
    Route {
        Objects.requireNonNull(permission, "permission");
    }

    /** What answers a request that may be answered. */
    @FunctionalInterface
    interface Action {
        ApiResponse answer(LeadApi.Caller caller, ApiRequest request);
    }

    boolean takes(String asked) {
        return method.equals(asked) || (asked.equals("HEAD") && method.equals("GET"));
    }
}
