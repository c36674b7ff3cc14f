package io.leadwright.http.source.companieshouse;

import io.leadwright.http.source.ExactCompany;
import io.leadwright.http.source.HttpFailure;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.source.companieshouse.CompaniesHouseWire.Company;
import io.leadwright.http.source.companieshouse.CompaniesHouseWire.Hit;
import io.leadwright.http.source.companieshouse.CompaniesHouseWire.Search;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Companies House's responses say. Pure: whatever the bytes are, there is an answer.
 *
 * @param now when the response was there
 */
record CompaniesHouseReading(Instant now) {

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{6,8}");
    private static final Set<String> ENDED = Set.of("dissolved", "closed", "converted-closed", "removed");

    /** The number of the one company of this name that a search found and that still is. */
    Optional<String> number(WireResponse response, String name) {
        List<Hit> living = items(response).stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .filter(hit -> hit.companyStatus() == null || !ENDED.contains(hit.companyStatus()))
                .toList();
        return ExactCompany.of(name, living, Hit::title)
                .map(Hit::companyNumber)
                .filter(number -> NUMBER.matcher(number).matches());
    }

    /** What a search says that did not find it. */
    SourceAnswer nobody(WireResponse response) {
        return items(response).isPresent() ? SourceAnswer.Nothing.FREE : HttpFailure.of(response, now);
    }

    /** What is in the register; a company that is not has no number there. */
    SourceAnswer company(WireResponse response) {
        if (response.status() == 404) {
            return SourceAnswer.Nothing.FREE;
        }
        return read(response, Company.class)
                .map(company -> CompaniesHouseClaims.of(company, now))
                .filter(claims -> !claims.all().isEmpty())
                .<SourceAnswer>map(SourceAnswer.Found::free)
                .orElseGet(() -> HttpFailure.of(response, now));
    }

    private static Optional<List<@Nullable Hit>> items(WireResponse response) {
        return read(response, Search.class).map(Search::items);
    }

    private static <T> Optional<T> read(WireResponse response, Class<T> type) {
        return response.status() == 200 ? WireJson.SNAKE_CASE.read(response, type) : Optional.empty();
    }
}
