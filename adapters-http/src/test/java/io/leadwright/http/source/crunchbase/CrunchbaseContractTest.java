package io.leadwright.http.source.crunchbase;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendorContract;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import java.util.function.UnaryOperator;

class CrunchbaseContractTest extends RecordedVendorContract {

    CrunchbaseContractTest() {
        super(RecordedVendor.start()
                .always(Answer.of(200, "crunchbase/search-not-found.json"))
                .when(
                        asked -> asked.body().contains("techcorp.example"),
                        Answer.of(200, "crunchbase/search-by-domain-found.json"))
                .when(
                        asked -> asked.target().startsWith("/entities/organizations/tech-corp?"),
                        Answer.of(200, "crunchbase/company-found.json")));
    }

    @Override
    protected EnrichmentSource make(Credentials credentials, UnaryOperator<Connection> change) {
        return CrunchbaseSource.create(credentials).over(change);
    }
}
