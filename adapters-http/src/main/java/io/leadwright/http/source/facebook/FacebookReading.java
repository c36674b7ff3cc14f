package io.leadwright.http.source.facebook;

import io.leadwright.http.source.HttpFailure;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.source.facebook.FacebookWire.Page;
import io.leadwright.http.source.facebook.FacebookWire.Problem;
import io.leadwright.http.source.facebook.FacebookWire.Refusal;
import io.leadwright.http.source.facebook.FacebookWire.Search;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claims;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Facebook's responses say. Pure: whatever the bytes are, there is an answer.
 *
 * @param now when the response was there
 */
record FacebookReading(Instant now) {

    private static final Pattern ID = Pattern.compile("[0-9]{1,25}");
    private static final Pattern MINUTES = Pattern.compile("\"estimated_time_to_regain_access\"\\s*:\\s*([0-9]{1,5})");
    private static final Pattern PERMISSION = Pattern.compile("10|2[0-9]{2}");
    private static final String ABSENT_OR_FORBIDDEN = "33";

    /** What a page says of this company; the page of anybody else says nothing. */
    SourceAnswer page(WireResponse response, AskedCompany asked) {
        return read(response, Page.class)
                .filter(page -> isId(page.id()))
                .map(page -> asked.isOn(page) ? found(FacebookClaims.of(page, now)) : SourceAnswer.Nothing.FREE)
                .orElseGet(() -> noAnswer(response));
    }

    /** The id of the only page that a search found that is called as the company is. */
    Optional<String> onlyId(WireResponse response, AskedCompany asked) {
        List<String> ids = pages(response).stream()
                .flatMap(List::stream)
                .filter(page -> page != null && asked.isCalled(page.name()))
                .map(Page::id)
                .filter(FacebookReading::isId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    /** What a search says that found no page of this name, or several. */
    SourceAnswer nobody(WireResponse response) {
        return pages(response).isPresent() ? SourceAnswer.Nothing.FREE : noAnswer(response);
    }

    private static Optional<List<@Nullable Page>> pages(WireResponse response) {
        return read(response, Search.class).map(Search::data);
    }

    private static boolean isId(@Nullable String text) {
        return text != null && ID.matcher(text).matches();
    }

    private static SourceAnswer found(Claims claims) {
        return claims.all().isEmpty() ? SourceAnswer.Nothing.FREE : SourceAnswer.Found.free(claims);
    }

    private static <T> Optional<T> read(WireResponse response, Class<T> type) {
        return response.status() == 200 ? WireJson.SNAKE_CASE.read(response, type) : Optional.empty();
    }

    /** By its code, for the status says little: a limit is a 400 or a 403, and a person a 400 or a 404. */
    private SourceAnswer noAnswer(WireResponse response) {
        Refusal error = WireJson.SNAKE_CASE
                .read(response, Problem.class)
                .map(Problem::error)
                .orElse(new Refusal(null, null));
        String code = String.valueOf(error.code());
        return switch (code) {
            case "803" -> SourceAnswer.Nothing.FREE;
            case "100" ->
                ABSENT_OR_FORBIDDEN.equals(error.errorSubcode())
                        ? SourceAnswer.Nothing.FREE
                        : HttpFailure.of(FailureKind.UNREADABLE, response, now);
            case "190" -> HttpFailure.of(FailureKind.UNAUTHORISED, response, now);
            case "4", "17", "32", "613" -> throttled(response);
            default ->
                PERMISSION.matcher(code).matches()
                        ? HttpFailure.of(FailureKind.FORBIDDEN, response, now)
                        : HttpFailure.of(response, now);
        };
    }

    private SourceAnswer throttled(WireResponse response) {
        SourceAnswer.Failed failed = HttpFailure.of(FailureKind.THROTTLED, response, now);
        Duration wait = response.header("x-business-use-case-usage").stream()
                .flatMap(usage -> MINUTES.matcher(usage).results())
                .map(minutes -> Duration.ofMinutes(Long.parseLong(minutes.group(1))))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return wait.isZero() ? failed : failed.notBefore(now.plus(wait));
    }
}
