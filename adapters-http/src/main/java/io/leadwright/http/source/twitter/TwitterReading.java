package io.leadwright.http.source.twitter;

import io.leadwright.credit.Cost;
import io.leadwright.http.source.HttpFailure;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.source.twitter.TwitterWire.Problem;
import io.leadwright.http.source.twitter.TwitterWire.Users;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.form.Canonical;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What X's responses say. Pure: whatever the bytes are, there is an answer to each handle.
 *
 * <p>Users come in any order and are told apart by their names; who is neither among them nor among the errors may have been
 * billed.
 *
 * @param perUser what one user costs that is returned
 * @param now when the response was there
 */
record TwitterReading(Cost perUser, Instant now) {

    private static final String NOT_FOUND = "resource-not-found";

    /** The name of somebody's account in small letters, of their page or the name itself; empty if it is neither. */
    static Optional<String> handle(@Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(said -> ProfileField.TWITTER.form().read(said))
                .map(Canonical::key);
    }

    /** An answer to each of these, as {@link #handle} reads them. */
    List<SourceAnswer> users(WireResponse response, List<String> handles) {
        Optional<Users> said = response.status() == 200
                ? WireJson.SNAKE_CASE
                        .read(response, Users.class)
                        .filter(users -> users.data() != null || users.errors() != null)
                : Optional.empty();
        Map<String, SourceAnswer> told = said.map(this::told).orElse(Map.of());
        SourceAnswer untold =
                said.isPresent() ? HttpFailure.of(FailureKind.UNREADABLE, response, now) : noAnswer(response);
        return handles.stream().map(handle -> told.getOrDefault(handle, untold)).toList();
    }

    /** By handle. */
    private Map<String, SourceAnswer> told(Users users) {
        Map<String, SourceAnswer> told = new HashMap<>();
        all(users.errors())
                .forEach(problem -> handle(problem.value())
                        .ifPresent(handle -> refused(problem).ifPresent(answer -> told.put(handle, answer))));
        all(users.data())
                .forEach(user -> handle(user.username())
                        .ifPresent(handle -> told.put(
                                handle, new SourceAnswer.Found(TwitterClaims.of(user, handle, now), perUser))));
        return told;
    }

    private static <T> Stream<T> all(@Nullable List<@Nullable T> values) {
        return Optional.ofNullable(values).stream().flatMap(List::stream).filter(Objects::nonNull);
    }

    /** Why one of them is not told of: who is suspended is not found either. */
    private static Optional<SourceAnswer> refused(Problem problem) {
        return switch (type(problem)) {
            case NOT_FOUND -> Optional.of(SourceAnswer.Nothing.FREE);
            case "not-authorized-for-resource" -> Optional.of(SourceAnswer.Failed.free(FailureKind.FORBIDDEN));
            default -> Optional.empty();
        };
    }

    /** Nobody found is a 200, or a 404 as the guide has it; a bought amount that is used up is a 429 as any limit is. */
    private SourceAnswer noAnswer(WireResponse response) {
        String type = WireJson.SNAKE_CASE
                .read(response, Problem.class)
                .map(TwitterReading::type)
                .orElse("");
        if (response.status() == 404 && type.equals(NOT_FOUND)) {
            return SourceAnswer.Nothing.FREE;
        }
        return type.equals("usage-capped")
                ? HttpFailure.of(FailureKind.QUOTA_EXHAUSTED, response, now)
                : HttpFailure.of(response, now);
    }

    /** The end of its address: the host of these has changed. */
    private static String type(Problem problem) {
        String type = String.valueOf(problem.type());
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
