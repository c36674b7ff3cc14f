package io.leadwright.http.source.clearbit;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendorContract;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import java.util.function.UnaryOperator;

class ClearbitContractTest extends RecordedVendorContract {

    ClearbitContractTest() {
        super(RecordedVendor.start()
                .always(Answer.of(404, "clearbit/not-found.json"))
                .when(
                        asked -> asked.decodedTarget().equals("/combined/find?email=john.doe@techcorp.example"),
                        Answer.of(200, "clearbit/combined-found.json")));
    }

    @Override
    protected EnrichmentSource make(Credentials credentials, UnaryOperator<Connection> change) {
        return ClearbitSource.create(credentials).over(change);
    }
}
