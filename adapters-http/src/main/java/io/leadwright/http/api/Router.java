package io.leadwright.http.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way of every request: is there such a thing, who asks, may they, can it be answered; then the route's action. */
final class Router implements ApiHandler {

    private static final int QUERY_LENGTH_MAX = 16_384;

    private final List<Route> routes;
    private final Authenticator authenticator;
    private final Problems problems;

    Router(List<Route> routes, Authenticator authenticator, Problems problems) {
        this.routes = List.copyOf(routes);
        this.authenticator = authenticator;
        this.problems = problems;
    }

    /** Paths are compared as received: another spelling of a path is another path, and there is nothing there. */
    @Override
    public ApiResponse handle(ApiRequest request) {
        List<Route> here = routes.stream()
                .filter(route -> route.path().equals(request.path()))
                .toList();
        if (here.isEmpty()) {
            return problems.plain(404, "NOT_FOUND", "There is nothing at this path");
        }
        return here.stream()
                .filter(route -> route.takes(request.method()))
                .findFirst()
                .map(route -> authenticated(route, request))
                .orElseGet(() -> problems.plain(405, "METHOD_NOT_ALLOWED", "This path does not take this method")
                        .with("Allow", allowed(here)));
    }

    private ApiResponse authenticated(Route route, ApiRequest request) {
        Optional<LeadApi.Caller> caller = authenticator.authenticate(request);
        if (caller.isEmpty()) {
            return problems.plain(401, "UNAUTHORIZED", "Invalid API key");
        } else if (!caller.get().permissions().contains(route.permission().code())) {
            return problems.denied(route.permission(), caller.get());
        } else if (!Accept.json(request.headers("Accept"))) {
            return problems.plain(406, "NOT_ACCEPTABLE", "Answers are application/json");
        } else if (isTooLong(request)) {
            return problems.plain(
                    414, "URI_TOO_LONG", "The query string must have at most " + QUERY_LENGTH_MAX + " characters");
        }
        return route.action().answer(caller.get(), request);
    }

    private static boolean isTooLong(ApiRequest request) {
        String query = request.query();
        return query != null && query.length() > QUERY_LENGTH_MAX;
    }

    private static String allowed(List<Route> here) {
        return here.stream()
                .map(Route::method)
                .flatMap(method -> method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(method))
                .collect(Collectors.joining(", "));
    }
}
