package io.leadwright.http.source.apollo;

import io.leadwright.credit.Cost;
import io.leadwright.http.source.HttpFailure;
import io.leadwright.http.source.PastTime;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.source.apollo.ApolloWire.CompanyAnswer;
import io.leadwright.http.source.apollo.ApolloWire.Deferred;
import io.leadwright.http.source.apollo.ApolloWire.DeferredAnswer;
import io.leadwright.http.source.apollo.ApolloWire.NotReady;
import io.leadwright.http.source.apollo.ApolloWire.PeopleAnswer;
import io.leadwright.http.source.apollo.ApolloWire.Person;
import io.leadwright.http.source.apollo.ApolloWire.PersonAnswer;
import io.leadwright.http.source.apollo.ApolloWire.Waterfall;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claims;
import io.leadwright.profile.SourceId;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Apollo's responses say. Pure; throws for none. */
final class ApolloReading {

    private static final Pattern REQUEST_ID = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int CREDITS_MAX = 1_000;
    private static final long WAIT_SECONDS = 10;
    private static final long WAIT_SECONDS_MAX = 86_400;

    private final ApolloClaims claims;
    private final Cost credit;
    private final Cost mostCredits;

    ApolloReading(SourceId source, Cost credit) {
        this.claims = new ApolloClaims(source);
        this.credit = credit;
        this.mostCredits = credit.times(CREDITS_MAX);
    }

    /** Of one person, for a credit if anything is known. */
    SourceAnswer person(WireResponse response, Instant now) {
        return body(response, PersonAnswer.class)
                .map(answer -> person(answer, now))
                .orElseGet(() -> HttpFailure.of(response, now));
    }

    /**
     * Of several, by their places. What the whole call consumed is laid on those that were found, a credit each, until it is
     * used up: who is asked for twice is billed once.
     */
    List<SourceAnswer> people(WireResponse response, int count, Instant now) {
        return body(response, PeopleAnswer.class)
                .flatMap(answer -> people(answer, count, now))
                .orElseGet(() -> Collections.nCopies(count, HttpFailure.of(response, now)));
    }

    /** The same of these people; unreadable if the places are not theirs, for that they are is nowhere documented. */
    List<SourceAnswer> people(WireResponse response, List<Question> asked, Instant now) {
        List<SourceAnswer> answers = people(response, asked.size(), now);
        return ApolloOrder.isKept(asked, answers)
                ? answers
                : Collections.nCopies(asked.size(), HttpFailure.of(FailureKind.UNREADABLE, response, now));
    }

    /** Of a company, for a credit. */
    SourceAnswer company(WireResponse response, Instant now) {
        if (response.status() == 404
                && WireJson.SNAKE_CASE.read(response, CompanyAnswer.class).isPresent()) {
            return SourceAnswer.Nothing.FREE;
        }
        return body(response, CompanyAnswer.class)
                .map(answer -> found(claims.of(answer.organization(), now), credit))
                .orElseGet(() -> HttpFailure.of(response, now));
    }

    /** Of what was not ready when the ticket was given out, for what it says that it consumed. */
    SourceAnswer deferred(WireResponse response, Ticket ticket, Instant now) {
        if (response.status() == 404) {
            return WireJson.SNAKE_CASE
                    .read(response, NotReady.class)
                    .filter(answer -> "result_pending".equals(answer.errorCode()))
                    .<SourceAnswer>map(answer -> SourceAnswer.Pending.of(ticket, now.plusSeconds(wait(answer))))
                    .orElseGet(() -> HttpFailure.of(response, now));
        }
        return body(response, DeferredAnswer.class)
                .flatMap(answer -> deferred(answer, now))
                .orElseGet(() -> HttpFailure.of(response, now));
    }

    /** The id of a request that is answered later, as it stands in a ticket; empty if that is not of Apollo. */
    static Optional<String> requestId(@Nullable String text) {
        return Optional.ofNullable(text).filter(id -> REQUEST_ID.matcher(id).matches());
    }

    private static <T> Optional<T> body(WireResponse response, Class<T> type) {
        return response.status() == 200 ? WireJson.SNAKE_CASE.read(response, type) : Optional.empty();
    }

    private SourceAnswer person(PersonAnswer answer, Instant now) {
        Claims known = claims.of(answer.person(), now);
        Waterfall waterfall = answer.waterfall();
        Optional<String> later = waterfall != null && "accepted".equals(waterfall.status())
                ? requestId(answer.requestId())
                : Optional.empty();
        return later.<SourceAnswer>map(id -> new SourceAnswer.Pending(
                        new Ticket(id),
                        now.plusSeconds(WAIT_SECONDS),
                        known,
                        known.all().isEmpty() ? Cost.NOTHING : credit))
                .orElseGet(() -> found(known, credit));
    }

    /** None if there are more or fewer than were asked for: then nobody knows who is who. */
    private Optional<List<SourceAnswer>> people(PeopleAnswer answer, int count, Instant now) {
        List<@Nullable Person> matches = answer.matches();
        if (matches == null || matches.size() != count) {
            return Optional.empty();
        }
        int credits = number(answer.creditsConsumed()).orElse(count);
        List<SourceAnswer> answers = new ArrayList<>();
        for (Person match : matches) {
            SourceAnswer one = found(claims.of(match, now), credits > 0 ? credit : Cost.NOTHING);
            credits -= one instanceof SourceAnswer.Found ? 1 : 0;
            answers.add(one);
        }
        return Optional.of(answers);
    }

    private Optional<SourceAnswer> deferred(DeferredAnswer answer, Instant now) {
        Deferred result = answer.webhookResult();
        if (result == null) {
            return Optional.empty();
        }
        int credits = number(result.creditsConsumed()).orElse(0);
        Cost cost = credits < CREDITS_MAX ? credit.times(credits) : mostCredits;
        Claims all =
                claims.of(result, PastTime.of(answer.lastDispatchedAt(), now).orElse(now));
        return Optional.of(all.all().isEmpty() ? new SourceAnswer.Nothing(cost) : new SourceAnswer.Found(all, cost));
    }

    private static SourceAnswer found(Claims claims, Cost cost) {
        return claims.all().isEmpty() ? SourceAnswer.Nothing.FREE : new SourceAnswer.Found(claims, cost);
    }

    private static long wait(NotReady answer) {
        return number(answer.retryAfterSeconds())
                .map(seconds -> Math.min(Math.max(seconds, 1), WAIT_SECONDS_MAX))
                .orElse(WAIT_SECONDS);
    }

    private static Optional<Integer> number(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(digits -> NUMBER.matcher(digits).matches())
                .map(Integer::parseInt);
    }
}
