package io.leadwright.http.source.clearbit;

import io.leadwright.credit.Cost;
import io.leadwright.http.source.HttpFailure;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.source.clearbit.ClearbitWire.Both;
import io.leadwright.http.source.clearbit.ClearbitWire.Company;
import io.leadwright.http.source.clearbit.ClearbitWire.ErrorAnswer;
import io.leadwright.http.source.clearbit.ClearbitWire.Person;
import io.leadwright.http.source.clearbit.ClearbitWire.Problem;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Question;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Clearbit's responses say. Pure; throws for none.
 *
 * @param question what was asked
 * @param lookup what is billed for a question, whatever comes of it
 * @param now when the response was there
 */
record ClearbitReading(Question question, Cost lookup, Instant now) {

    /** Clearbit speaks of minutes, and not of how many. */
    private static final long WAIT_SECONDS = 120;

    private static final String NOT_FOUND = "unknown_record";

    SourceAnswer read(ClearbitCall call, WireResponse response) {
        return switch (response.status()) {
            case 200 -> claims(call, response).map(all -> found(all, response)).orElseGet(() -> failed(response));
            case 202 -> later(call, response);
            case 404 -> isNotFound(response) ? new SourceAnswer.Nothing(cost(response)) : failed(response);
            default -> failed(response);
        };
    }

    private Optional<Claims> claims(ClearbitCall call, WireResponse response) {
        ClearbitClaims claims = new ClearbitClaims(now);
        return switch (call) {
            case PERSON -> WireJson.AS_WRITTEN.read(response, Person.class).map(claims::of);
            case COMPANY -> WireJson.AS_WRITTEN.read(response, Company.class).map(claims::of);
            case BOTH ->
                WireJson.AS_WRITTEN
                        .read(response, Both.class)
                        .map(both -> claims.of(both.person()).with(claims.of(company(both))));
        };
    }

    /** Theirs; where it may be another's, or there is a site to tell it by, only if it is the one that is meant. */
    private @Nullable Company company(Both both) {
        Company company = both.company();
        if (company == null) {
            return null;
        }
        boolean isOfSomebody = both.person() != null && both.person().isFuzzy();
        boolean hasSite = company.domain() != null
                && question.known(ProfileField.COMPANY_WEBSITE).isPresent();
        boolean isMeant = question.companyDomain().filter(company::isAt).isPresent();
        return isMeant || !(isOfSomebody || hasSite) ? company : null;
    }

    private SourceAnswer found(Claims claims, WireResponse response) {
        return claims.all().isEmpty()
                ? new SourceAnswer.Nothing(cost(response))
                : new SourceAnswer.Found(claims, cost(response));
    }

    /** The body says no more than the status, if there is one. */
    private SourceAnswer later(ClearbitCall call, WireResponse response) {
        Instant again = response.retryAt(now).orElseGet(() -> now.plusSeconds(WAIT_SECONDS));
        return new SourceAnswer.Pending(call.ticket(), again, Claims.none(), cost(response));
    }

    private SourceAnswer failed(WireResponse response) {
        return HttpFailure.of(response, now);
    }

    /** Who is asked for again has been counted. */
    private Cost cost(WireResponse response) {
        return response.isPaid() ? lookup : Cost.NOTHING;
    }

    private static boolean isNotFound(WireResponse response) {
        return WireJson.AS_WRITTEN
                .read(response, ErrorAnswer.class)
                .map(ErrorAnswer::error)
                .map(Problem::type)
                .filter(NOT_FOUND::equals)
                .isPresent();
    }
}
