package io.leadwright.http.source.hunter;

import io.leadwright.credit.Cost;
import io.leadwright.http.source.HttpFailure;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.source.hunter.HunterWire.CombinedAnswer;
import io.leadwright.http.source.hunter.HunterWire.CompanyAnswer;
import io.leadwright.http.source.hunter.HunterWire.ErrorAnswer;
import io.leadwright.http.source.hunter.HunterWire.FinderAnswer;
import io.leadwright.http.source.hunter.HunterWire.PersonAnswer;
import io.leadwright.http.source.hunter.HunterWire.Problem;
import io.leadwright.http.source.hunter.HunterWire.VerifierAnswer;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claims;
import io.leadwright.profile.SourceId;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Hunter's responses say. Pure; throws for none. */
final class HunterReading {

    private static final long WAIT_SECONDS = 10;
    private static final String TOO_MANY = "too_many_requests";

    private final HunterClaims claims;
    private final Cost credit;

    HunterReading(SourceId source, Cost credit) {
        this.claims = new HunterClaims(source);
        this.credit = credit;
    }

    /** A credit for a person, an address or a status, and one for a company. */
    SourceAnswer read(HunterCall call, WireResponse response, Instant now) {
        return switch (response.status()) {
            case 200 -> answer(call, response, now).orElseGet(() -> HttpFailure.of(response, now));
            case 202 ->
                SourceAnswer.Pending.of(
                        call.ticket(), response.retryAt(now).orElseGet(() -> now.plusSeconds(WAIT_SECONDS)));
            default -> without(response, now);
        };
    }

    private Optional<SourceAnswer> answer(HunterCall call, WireResponse response, Instant now) {
        return switch (call) {
            case PERSON ->
                WireJson.AS_WRITTEN
                        .read(response, PersonAnswer.class)
                        .map(PersonAnswer::data)
                        .map(person -> found(claims.of(person, now)));
            case COMPANY ->
                WireJson.AS_WRITTEN
                        .read(response, CompanyAnswer.class)
                        .map(CompanyAnswer::data)
                        .map(company -> found(claims.of(company, now)));
            case BOTH ->
                WireJson.AS_WRITTEN
                        .read(response, CombinedAnswer.class)
                        .map(CombinedAnswer::data)
                        .map(both -> found(claims.of(both.person(), now), claims.of(both.company(), now)));
            case FINDER ->
                WireJson.SNAKE_CASE
                        .read(response, FinderAnswer.class)
                        .map(FinderAnswer::data)
                        .map(address -> found(claims.of(address, now)));
            case VERIFIER ->
                WireJson.SNAKE_CASE
                        .read(response, VerifierAnswer.class)
                        .map(VerifierAnswer::data)
                        .map(verdict -> found(claims.of(verdict, now)));
        };
    }

    private SourceAnswer found(Claims... halves) {
        Claims all = Claims.none();
        int credits = 0;
        for (Claims half : halves) {
            all = all.with(half);
            credits += half.all().isEmpty() ? 0 : 1;
        }
        return credits == 0 ? SourceAnswer.Nothing.FREE : new SourceAnswer.Found(all, credit.times(credits));
    }

    /** 403 and 429 are both said to be too many requests, and each something else too. */
    private static SourceAnswer without(WireResponse response, Instant now) {
        Optional<Problem> problem =
                WireJson.AS_WRITTEN.read(response, ErrorAnswer.class).flatMap(HunterReading::first);
        String id = problem.map(Problem::id).orElse("");
        return switch (response.status()) {
            case 222 -> HttpFailure.of(FailureKind.UNAVAILABLE, response, now); // the mailbox's server failed
            case 400 -> id.equals("invalid_domain") ? SourceAnswer.Nothing.FREE : HttpFailure.of(response, now);
            case 403 ->
                HttpFailure.of(
                        id.isEmpty() || id.equals(TOO_MANY) ? FailureKind.THROTTLED : FailureKind.FORBIDDEN,
                        response,
                        now);
            case 404 -> problem.isPresent() ? SourceAnswer.Nothing.FREE : HttpFailure.of(response, now);
            case 429 -> HttpFailure.of(tooMany(id, problem.map(Problem::details).orElse("")), response, now);
            default -> HttpFailure.of(response, now);
        };
    }

    /** The id is the same for both limits; only the words tell them apart. */
    private static FailureKind tooMany(String id, String details) {
        if (id.equals("restricted_account")) {
            return FailureKind.FORBIDDEN;
        }
        return details.contains("usage limit") ? FailureKind.QUOTA_EXHAUSTED : FailureKind.THROTTLED;
    }

    private static Optional<Problem> first(ErrorAnswer answer) {
        List<@Nullable Problem> problems = answer.errors();
        return problems == null
                ? Optional.empty()
                : problems.stream().flatMap(Stream::ofNullable).findFirst();
    }
}
