package io.leadwright.http.source.opencorporates;

import io.leadwright.http.source.PastTime;
import io.leadwright.http.source.opencorporates.OpenCorporatesWire.Company;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import java.time.Instant;

/** What a register says, as claims of when OpenCorporates looked at it. Pure. */
final class OpenCorporatesClaims {

    private OpenCorporatesClaims() {}

    /**
     * Of a company.
     *
     * @param page the company's on OpenCorporates
     */
    static Claims of(Company company, String page, Instant now) {
        return new ClaimsBuilder(
                        OpenCorporatesSource.ID,
                        PastTime.of(company.retrievedAt(), now).orElse(now))
                .attributedTo("from OpenCorporates (Open Database Licence, share-alike): " + page)
                .add(ProfileField.COMPANY_LEGAL_NAME, company.name())
                .add(ProfileField.COMPANY_REGISTRATION_NUMBER, company.companyNumber())
                .add(ProfileField.COMPANY_REGISTERED_ON, company.incorporationDate())
                .build();
    }
}
