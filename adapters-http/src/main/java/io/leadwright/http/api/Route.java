package io.leadwright.http.api;

import io.leadwright.http.openapi.Operation;
import io.leadwright.lead.LeadId;
import java.util.Objects;
import java.util.Optional;

/** One line of the route table: what can be asked, who may, and what answers. A GET route answers HEAD too. */
record Route(Operation operation, Permission permission, Action action) {

    /** The segment of a path that names a lead. */
    static final String ID = "{id}";

    /** Refuses a route that says not what its caller must be allowed. */
    Route {
        Objects.requireNonNull(permission, "permission");
    }

    /** What answers a request that may be answered. */
    @FunctionalInterface
    interface Action {
        ApiResponse answer(Call call);
    }

    boolean takes(String method) {
        return operation.method().equals(method)
                || (method.equals("HEAD") && operation.method().equals("GET"));
    }

    boolean hasId() {
        return operation.path().contains(ID);
    }

    /** Whether this is the path, as received, or would be with some id. */
    boolean isAt(String path) {
        return hasId() ? idIn(path).isPresent() : operation.path().equals(path);
    }

    /** The id in a path, as received; empty if there is none that a lead can have, or the path is another. */
    Optional<LeadId> idIn(String path) {
        int start = operation.path().indexOf(ID);
        if (start < 0) {
            return Optional.empty();
        }
        String before = operation.path().substring(0, start);
        String behind = operation.path().substring(start + ID.length());
        if (path.length() <= before.length() + behind.length() || !path.startsWith(before) || !path.endsWith(behind)) {
            return Optional.empty();
        }
        String segment = path.substring(before.length(), path.length() - behind.length());
        return segment.indexOf('/') >= 0
                ? Optional.empty()
                : PercentCode.pathText(segment).flatMap(Route::id);
    }

    private static Optional<LeadId> id(String text) {
        try {
            return Optional.of(LeadId.of(text));
        } catch (IllegalArgumentException nobodys) {
            return Optional.empty();
        }
    }
}
