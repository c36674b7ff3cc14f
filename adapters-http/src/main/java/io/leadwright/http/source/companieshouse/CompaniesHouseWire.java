package io.leadwright.http.source.companieshouse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Companies House answers, as far as it is read; nothing is sure to be there. */
final class CompaniesHouseWire {

    private CompaniesHouseWire() {}

    record Search(@Nullable List<@Nullable Hit> items) {}

    record Hit(
            @Nullable String title,
            @Nullable String companyNumber,
            @Nullable String companyStatus) {}

    record Company(
            @Nullable String companyName,
            @Nullable String companyNumber,
            @Nullable String dateOfCreation,
            @Nullable List<@Nullable String> sicCodes,
            @Nullable Address registeredOfficeAddress) {}

    record Address(
            @Nullable String locality,
            @Nullable String region,
            @Nullable String country) {}
}
