package io.leadwright.http.source.companieshouse;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import io.leadwright.http.source.companieshouse.CompaniesHouseWire.Address;
import io.leadwright.http.source.companieshouse.CompaniesHouseWire.Company;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the register claims of a company. Pure. */
final class CompaniesHouseClaims {

    static final ImmutableSet<ProfileField<?>> FIELDS = ImmutableSet.of(
            ProfileField.COMPANY_LEGAL_NAME,
            ProfileField.COMPANY_REGISTRATION_NUMBER,
            ProfileField.COMPANY_REGISTERED_ON,
            ProfileField.COMPANY_HEADQUARTERS,
            ProfileField.COMPANY_INDUSTRY);

    /** Asked for by the licence of the names of trades. */
    static final String NAMES_OF_TRADES =
            "SIC 2007, Office for National Statistics, licensed under the Open Government Licence v3.0"
                    + " (https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/)";

    private CompaniesHouseClaims() {}

    static Claims of(Company company, Instant now) {
        return new ClaimsBuilder(SourceId.of(CompaniesHouseSource.ID), now)
                .add(ProfileField.COMPANY_LEGAL_NAME, company.companyName())
                .add(ProfileField.COMPANY_REGISTRATION_NUMBER, company.companyNumber())
                .add(ProfileField.COMPANY_REGISTERED_ON, company.dateOfCreation())
                .add(ProfileField.COMPANY_HEADQUARTERS, place(company.registeredOfficeAddress()))
                .attributedTo(NAMES_OF_TRADES)
                .add(ProfileField.COMPANY_INDUSTRY, industry(company.sicCodes()))
                .build();
    }

    private static @Nullable String place(@Nullable Address office) {
        return office == null
                ? null
                : Joiner.on(", ").skipNulls().join(office.locality(), office.region(), office.country());
    }

    /** A company may name four; the first that is a trade counts. */
    private static @Nullable String industry(@Nullable List<@Nullable String> codes) {
        return Optional.ofNullable(codes).stream()
                .flatMap(List::stream)
                .flatMap(Stream::ofNullable)
                .flatMap(code -> SicNames.of(code).stream())
                .findFirst()
                .orElse(null);
    }
}
