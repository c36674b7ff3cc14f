package io.leadwright.http.source.companieshouse;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendorContract;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Question;
import java.util.function.UnaryOperator;

class CompaniesHouseContractTest extends RecordedVendorContract {

    CompaniesHouseContractTest() {
        super(RecordedVendor.start()
                .always(Answer.of(200, "companieshouse/search-not-found.json"))
                .when(asked -> asked.target().contains("q=Tech"), Answer.of(200, "companieshouse/search-found.json"))
                .when(
                        asked -> asked.target().endsWith("/company/99000003"),
                        Answer.of(200, "companieshouse/company-found.json")));
    }

    @Override
    protected Question known() {
        return super.known().knowing(ProfileField.COMPANY, "Tech Corp");
    }

    @Override
    protected Question unknown() {
        return super.unknown().knowing(ProfileField.COMPANY, "Nowhere");
    }

    @Override
    protected EnrichmentSource make(Credentials credentials, UnaryOperator<Connection> change) {
        return CompaniesHouseSource.create(credentials).over(change);
    }
}
