package io.leadwright.http.source.github;

import io.leadwright.http.source.HttpFailure;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.source.github.GitHubWire.Problem;
import io.leadwright.http.source.github.GitHubWire.Repository;
import io.leadwright.http.source.github.GitHubWire.Search;
import io.leadwright.http.source.github.GitHubWire.SocialAccount;
import io.leadwright.http.source.github.GitHubWire.User;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.lead.EmailKey;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.form.Canonical;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What GitHub's responses say. Pure: whatever the bytes are, there is an answer.
 *
 * @param now when the response was there
 */
record GitHubReading(Instant now) {

    /** GitHub asks for a minute at least, where it does not say how long. */
    private static final Duration SECONDARY_LIMIT = Duration.ofMinutes(1);

    /** The name of somebody's account, of their page or the name itself, as it can stand in a path; empty if it is neither. */
    static Optional<String> login(@Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(said -> ProfileField.GITHUB.form().read(said))
                .map(Canonical::key);
    }

    /** The person that a search found first. */
    Optional<String> firstLogin(WireResponse response) {
        return items(response).stream()
                .flatMap(List::stream)
                .filter(user -> user != null && isPerson(user))
                .flatMap(user -> login(user.login()).stream())
                .findFirst();
    }

    /** What a search says that found nobody. */
    SourceAnswer nobody(WireResponse response) {
        return response.status() == 200 && items(response).isPresent() ? SourceAnswer.Nothing.FREE : noAnswer(response);
    }

    /** The profile of a person; an organisation is nobody. */
    SourceAnswer user(WireResponse response) {
        return read(response, User.class)
                .filter(user -> login(user.login()).isPresent())
                .map(user -> isPerson(user) ? found(GitHubClaims.ofProfile(user, now)) : SourceAnswer.Nothing.FREE)
                .orElseGet(() -> noAnswer(response));
    }

    /** The same, of whoever publishes this address alone: the search also finds what only resembles it. */
    SourceAnswer user(WireResponse response, EmailKey email) {
        SourceAnswer answer = user(response);
        boolean isSomebodyElse = answer instanceof SourceAnswer.Found found
                && found.claims().of(ProfileField.EMAIL).stream()
                        .noneMatch(claim -> claim.key().equals(mailbox(email)));
        return isSomebodyElse ? SourceAnswer.Nothing.FREE : answer;
    }

    /** The accounts elsewhere that somebody links to. */
    SourceAnswer accounts(WireResponse response) {
        return many(response, SocialAccount[].class, accounts -> GitHubClaims.ofAccounts(accounts, now));
    }

    /** What somebody's repositories say of their skills. */
    SourceAnswer repositories(WireResponse response) {
        return many(response, Repository[].class, all -> GitHubClaims.ofRepositories(all, now));
    }

    private <T> SourceAnswer many(WireResponse response, Class<T[]> type, Function<Stream<T>, Claims> claims) {
        return read(response, type)
                .map(all -> found(claims.apply(Arrays.stream(all).filter(Objects::nonNull))))
                .orElseGet(() -> noAnswer(response));
    }

    private static SourceAnswer found(Claims claims) {
        return claims.all().isEmpty() ? SourceAnswer.Nothing.FREE : SourceAnswer.Found.free(claims);
    }

    private static Optional<List<@Nullable User>> items(WireResponse response) {
        return read(response, Search.class).map(Search::items);
    }

    private static <T> Optional<T> read(WireResponse response, Class<T> type) {
        return response.status() == 200 ? WireJson.SNAKE_CASE.read(response, type) : Optional.empty();
    }

    private static boolean isPerson(User user) {
        return user.type() == null || user.type().equals("User");
    }

    private static Optional<String> mailbox(EmailKey email) {
        return ProfileField.EMAIL.form().read(email.value()).map(Canonical::key);
    }

    /** An account that is gone and a search that cannot be made are nobody; a limit is 403 as often as 429. */
    private SourceAnswer noAnswer(WireResponse response) {
        int status = response.status();
        if (status == 404 || status == 422) {
            return SourceAnswer.Nothing.FREE;
        }
        boolean isSpent =
                response.header("x-ratelimit-remaining").filter("0"::equals).isPresent();
        boolean saysWhen = isSpent || response.header("retry-after").isPresent();
        if (status == 429 || (status == 403 && (saysWhen || isAboutLimit(response)))) {
            Optional<Instant> retryAt = saysWhen ? response.retryAt(now) : Optional.empty();
            return SourceAnswer.Failed.free(FailureKind.THROTTLED).notBefore(retryAt.orElse(now.plus(SECONDARY_LIMIT)));
        }
        return HttpFailure.of(response, now);
    }

    private static boolean isAboutLimit(WireResponse response) {
        return WireJson.SNAKE_CASE
                .read(response, Problem.class)
                .map(Problem::message)
                .filter(message -> message.toLowerCase(Locale.ROOT).contains("rate limit"))
                .isPresent();
    }
}
