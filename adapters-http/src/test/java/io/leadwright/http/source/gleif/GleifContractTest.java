package io.leadwright.http.source.gleif;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendorContract;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Question;
import java.util.function.UnaryOperator;

class GleifContractTest extends RecordedVendorContract {

    GleifContractTest() {
        super(RecordedVendor.start()
                .always(Answer.of(200, "gleif/search-not-found.json"))
                .when(asked -> asked.target().contains("=Tech"), Answer.of(200, "gleif/search-found.json")));
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
        return new GleifSource(credentials, change.apply(Connection.to("https://gleif.example")));
    }
}
