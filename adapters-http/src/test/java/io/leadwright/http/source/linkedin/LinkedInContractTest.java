package io.leadwright.http.source.linkedin;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendorContract;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import java.util.function.UnaryOperator;

class LinkedInContractTest extends RecordedVendorContract {

    LinkedInContractTest() {
        super(RecordedVendor.start()
                .always(Answer.of(200, "linkedin/nobody.json"))
                .when(
                        asked -> asked.target().endsWith("=techcorp.example"),
                        Answer.of(200, "linkedin/organization.json")));
    }

    @Override
    protected EnrichmentSource make(Credentials credentials, UnaryOperator<Connection> change) {
        return LinkedInSource.create(credentials, "202504").over(change);
    }
}
