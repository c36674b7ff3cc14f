package io.leadwright.http.source.zoominfo;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendorContract;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

class ZoomInfoContractTest extends RecordedVendorContract {

    ZoomInfoContractTest() {
        super(RecordedVendor.start()
                .always(Answer.of(200, "zoominfo/contacts-batch-mixed.json"))
                .when(asked -> asked.target().endsWith("/token"), Answer.of(200, "zoominfo/token.json")));
    }

    @Override
    protected EnrichmentSource make(Credentials credentials, UnaryOperator<Connection> change) {
        return ZoomInfoSource.create(credentials).over(change);
    }

    @Override
    protected List<String> secrets() {
        List<String> all = new ArrayList<>(super.secrets());
        all.add("eyJhbGciOiJub25lIn0"); // how the recorded token begins
        return all;
    }
}
