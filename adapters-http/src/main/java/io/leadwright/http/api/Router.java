package io.leadwright.http.api;

import io.leadwright.http.openapi.RequestBody;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way of every request: is there such a thing, who asks, may they, can it be answered; then the route's action. */
final class Router implements ApiHandler {

    private final List<Route> routes;
    private final Authenticator authenticator;
    private final Problems problems;
    private final Gate gate;
    private final boolean isLenient;

    Router(List<Route> routes, Authenticator authenticator, Problems problems, boolean isLenient) {
        this.routes = List.copyOf(routes);
        this.authenticator = authenticator;
        this.problems = problems;
        this.gate = new Gate(problems);
        this.isLenient = isLenient;
    }

    /** What becomes of a request. */
    private sealed interface Admission {
        record Refused(ApiResponse why) implements Admission {}

        record Admitted(Route route, LeadApi.@Nullable Caller caller) implements Admission {}
    }

    /** Who asks is not looked up where no route takes a body anyway. */
    @Override
    public int bodyBytesMax(ApiRequest head) {
        boolean isTaken = routes.stream()
                .anyMatch(route ->
                        route.operation().body().isPresent() && route.takes(head.method()) && route.isAt(head.path()));
        return isTaken && admission(head) instanceof Admission.Admitted admitted
                ? admitted.route().operation().body().map(RequestBody::bytesMax).orElse(0)
                : 0;
    }

    @Override
    public ApiResponse handle(ApiRequest request) {
        Admission admission = admission(request);
        if (admission instanceof Admission.Refused refused) {
            return refused.why();
        }
        Admission.Admitted admitted = (Admission.Admitted) admission;
        Route route = admitted.route();
        Params params = QueryString.read(request.query(), isLenient);
        ApiResponse answer = route.action()
                .answer(new Call(
                        request, admitted.caller(), route.idIn(request.path()).orElse(null), params));
        return IgnoredParameters.named(answer, params);
    }

    /** Paths are compared as received, save for ids in them; a path that is one as it stands has no id in it. */
    private Admission admission(ApiRequest request) {
        List<Route> here =
                routes.stream().filter(route -> route.isAt(request.path())).toList();
        boolean isFixed = here.stream().anyMatch(route -> !route.hasId());
        List<Route> meant =
                here.stream().filter(route -> route.hasId() != isFixed).toList();
        if (meant.isEmpty()) {
            return refuse(ProblemCode.NOT_FOUND, "There is nothing at this path");
        }
        return meant.stream()
                .filter(route -> route.takes(request.method()))
                .findFirst()
                .map(route -> authenticated(route, request))
                .orElseGet(() -> new Admission.Refused(
                        problems.plain(ProblemCode.METHOD_NOT_ALLOWED, "This path does not take this method")
                                .with("Allow", allowed(meant))));
    }

    private Admission authenticated(Route route, ApiRequest request) {
        if (route.permission() == Permission.PUBLIC) {
            return admitted(route, null, request);
        }
        Optional<LeadApi.Caller> caller = authenticator.authenticate(request);
        if (caller.isEmpty()) {
            return refuse(ProblemCode.UNAUTHORIZED, "Invalid API key");
        } else if (!caller.get().permissions().contains(route.permission().code())) {
            return new Admission.Refused(problems.denied(route.permission(), caller.get()));
        }
        return admitted(route, caller.get(), request);
    }

    private Admission admitted(Route route, LeadApi.@Nullable Caller caller, ApiRequest request) {
        return gate.refusal(route, request)
                .<Admission>map(Admission.Refused::new)
                .orElseGet(() -> new Admission.Admitted(route, caller));
    }

    private Admission refuse(ProblemCode code, String message) {
        return new Admission.Refused(problems.plain(code, message));
    }

    private static String allowed(List<Route> here) {
        return here.stream()
                .map(route -> route.operation().method())
                .flatMap(method -> method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(method))
                .collect(Collectors.joining(", "));
    }
}
