package io.leadwright.http.source.linkedin;

import io.leadwright.http.source.HttpFailure;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.source.linkedin.LinkedInWire.Organization;
import io.leadwright.http.source.linkedin.LinkedInWire.Organizations;
import io.leadwright.http.source.linkedin.LinkedInWire.Problem;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claims;
import io.leadwright.profile.form.CompanyDomain;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What LinkedIn's responses say. Pure: whatever the bytes are, there is an answer.
 *
 * @param now when the response was there
 */
record LinkedInReading(Instant now) {

    private static final String THROTTLED = "101";

    /** The organisation that has this domain for its mail, and of several the only one that has its site there. */
    SourceAnswer organization(WireResponse response, String domain) {
        Optional<List<Organization>> said = response.status() == 200
                ? WireJson.AS_WRITTEN
                        .read(response, Organizations.class)
                        .map(Organizations::elements)
                        .map(elements ->
                                elements.stream().filter(Objects::nonNull).toList())
                : Optional.empty();
        return said.map(all -> only(all, domain)).orElseGet(() -> noAnswer(response));
    }

    private SourceAnswer only(List<Organization> all, String domain) {
        List<Organization> likely = all.size() == 1
                ? all
                : all.stream().filter(one -> hasSiteAt(one, domain)).toList();
        Claims claims = likely.size() == 1 ? LinkedInClaims.of(likely.get(0), now) : Claims.none();
        return claims.all().isEmpty() ? SourceAnswer.Nothing.FREE : SourceAnswer.Found.free(claims);
    }

    private static boolean hasSiteAt(Organization organization, String domain) {
        return Optional.ofNullable(organization.localizedWebsite())
                .flatMap(CompanyDomain::ofWebsite)
                .filter(domain::equals)
                .isPresent();
    }

    /** A limit is of the day, which ends at midnight (UTC). */
    private SourceAnswer noAnswer(WireResponse response) {
        SourceAnswer.Failed failed = HttpFailure.of(response, now);
        boolean isSpent = failed.kind() == FailureKind.THROTTLED
                && failed.retryAt() == null
                && WireJson.AS_WRITTEN
                        .read(response, Problem.class)
                        .filter(problem -> THROTTLED.equals(problem.serviceErrorCode()))
                        .isPresent();
        Instant midnight = now.atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .plusDays(1)
                .toInstant();
        return isSpent ? failed.notBefore(midnight) : failed;
    }
}
