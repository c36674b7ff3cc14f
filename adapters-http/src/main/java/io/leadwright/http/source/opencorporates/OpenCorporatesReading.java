package io.leadwright.http.source.opencorporates;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import io.leadwright.http.source.ExactCompany;
import io.leadwright.http.source.HttpFailure;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.source.opencorporates.OpenCorporatesWire.Company;
import io.leadwright.http.source.opencorporates.OpenCorporatesWire.Problem;
import io.leadwright.http.source.opencorporates.OpenCorporatesWire.Refusal;
import io.leadwright.http.source.opencorporates.OpenCorporatesWire.Result;
import io.leadwright.http.source.opencorporates.OpenCorporatesWire.Results;
import io.leadwright.http.source.opencorporates.OpenCorporatesWire.Search;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claims;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What OpenCorporates' responses say. Pure: whatever the bytes are, there is an answer.
 *
 * @param now when the response was there
 */
record OpenCorporatesReading(Instant now) {

    /** Where a company is shown, as an attribution needs it. */
    private static final Pattern PAGE = Pattern.compile("https://opencorporates\\.com/companies/[\\w./%-]{1,300}");

    private static final Set<String> ONE_PAGE = ImmutableSet.of("0", "1");

    /** The only company of this name that is at work, if there is one. */
    SourceAnswer company(WireResponse response, String name) {
        Optional<Results> results = response.status() == 200
                ? WireJson.SNAKE_CASE
                        .read(response, Search.class)
                        .map(Search::results)
                        .filter(page -> page.companies() != null)
                : Optional.empty();
        return results.map(all -> only(all, name)).orElseGet(() -> failed(response));
    }

    private SourceAnswer only(Results page, String name) {
        if (page.totalPages() != null && !ONE_PAGE.contains(page.totalPages())) {
            return SourceAnswer.Nothing.FREE; // another of this name may be on the next
        }
        List<@Nullable Result> results = page.companies() == null ? List.of() : page.companies();
        List<Company> fitting = results.stream()
                .flatMap(result -> result == null ? Stream.empty() : Stream.ofNullable(result.company()))
                .filter(company -> ExactCompany.isSame(company.name(), name))
                .filter(OpenCorporatesReading::isAtWork)
                .limit(2)
                .toList();
        return fitting.size() == 1 ? found(fitting.get(0)) : SourceAnswer.Nothing.FREE;
    }

    private static boolean isAtWork(Company company) {
        return company.branch() == null && company.dissolutionDate() == null && !isTrue(company.inactive());
    }

    /** What cannot be attributed, or is not to be marketed to, is not answered. */
    private SourceAnswer found(Company company) {
        String page = company.opencorporatesUrl();
        if (page == null || !PAGE.matcher(page).matches() || isTrue(company.restrictedForMarketing())) {
            return SourceAnswer.Nothing.FREE;
        }
        Claims claims = OpenCorporatesClaims.of(company, page, now);
        return SourceAnswer.Found.free(claims); // it has its name at least
    }

    private SourceAnswer failed(WireResponse response) {
        return response.status() == 403 && isLimit(response)
                ? HttpFailure.of(FailureKind.THROTTLED, response, now)
                : HttpFailure.of(response, now);
    }

    private static boolean isLimit(WireResponse response) {
        return WireJson.SNAKE_CASE
                .read(response, Problem.class)
                .map(Problem::error)
                .map(Refusal::message)
                .filter(message -> Ascii.toLowerCase(message).contains("limit"))
                .isPresent();
    }

    private static boolean isTrue(@Nullable String flag) {
        return "true".equals(flag);
    }
}
