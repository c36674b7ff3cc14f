package io.leadwright.http.source.secedgar;

import com.google.common.base.Joiner;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableSet;
import io.leadwright.http.source.HttpFailure;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.source.secedgar.SecEdgarWire.Address;
import io.leadwright.http.source.secedgar.SecEdgarWire.Addresses;
import io.leadwright.http.source.secedgar.SecEdgarWire.Company;
import io.leadwright.http.source.secedgar.SecEdgarWire.Tickers;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What EDGAR's responses say. Pure: whatever the bytes are, there is an answer.
 *
 * @param now when the response was there
 */
record SecEdgarReading(Instant now) {

    static final ImmutableSet<ProfileField<?>> FIELDS = ImmutableSet.of(
            ProfileField.COMPANY_LEGAL_NAME, ProfileField.COMPANY_INDUSTRY, ProfileField.COMPANY_HEADQUARTERS);

    /** Who asked too often hears nothing until it was slow enough for so long. */
    static final Duration PENALTY = Duration.ofMinutes(10);

    /** In the title of the page under 403 that says so; the one for whoever did not say who they are has other words. */
    private static final String TOO_OFTEN = "request rate threshold";

    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

    /** Who is traded; empty if the response does not say. */
    Optional<SecEdgarCompanies> companies(WireResponse response) {
        return response.status() == 200
                ? WireJson.SNAKE_CASE
                        .read(response, Tickers.class)
                        .map(SecEdgarCompanies::of)
                        .filter(companies -> !companies.isEmpty())
                : Optional.empty();
    }

    /** A company that has filed something; who has not is a 404. */
    SourceAnswer company(WireResponse response) {
        if (response.status() == 404) {
            return SourceAnswer.Nothing.FREE;
        }
        Optional<Company> company =
                response.status() == 200 ? WireJson.AS_WRITTEN.read(response, Company.class) : Optional.empty();
        return company.map(this::claims)
                .filter(claims -> !claims.all().isEmpty())
                .<SourceAnswer>map(SourceAnswer.Found::free)
                .orElseGet(() -> failure(response));
    }

    /** Throttling is a page under 403 as often as 429, and names no time. */
    SourceAnswer.Failed failure(WireResponse response) {
        boolean isThrottled = response.status() == 429
                || (response.status() == 403
                        && response.text().toLowerCase(Locale.ROOT).contains(TOO_OFTEN));
        return isThrottled
                ? SourceAnswer.Failed.free(FailureKind.THROTTLED)
                        .notBefore(response.retryAt(now).orElse(now.plus(PENALTY)))
                : HttpFailure.of(response, now);
    }

    private Claims claims(Company company) {
        Addresses addresses = company.addresses();
        return new ClaimsBuilder(SourceId.of(SecEdgarSource.ID), now)
                .add(ProfileField.COMPANY_LEGAL_NAME, company.name())
                .add(ProfileField.COMPANY_INDUSTRY, company.sicDescription())
                .add(ProfileField.COMPANY_HEADQUARTERS, addresses == null ? null : place(addresses.business()))
                .build();
    }

    /** States are told by two letters; countries by a letter and a digit, so that only their names are of use. */
    private static @Nullable String place(@Nullable Address address) {
        if (address == null) {
            return null;
        }
        String code = Optional.ofNullable(address.stateOrCountry())
                .filter(letters -> STATE.matcher(letters).matches())
                .orElse(null);
        String named = Strings.emptyToNull(address.stateOrCountryDescription());
        return Joiner.on(", ").skipNulls().join(address.city(), named == null ? code : named);
    }
}
