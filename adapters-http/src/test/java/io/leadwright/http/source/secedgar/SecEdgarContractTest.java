package io.leadwright.http.source.secedgar;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendorContract;
import io.leadwright.http.source.UserAgent;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Question;
import java.util.function.UnaryOperator;

class SecEdgarContractTest extends RecordedVendorContract {

    SecEdgarContractTest() {
        super(RecordedVendor.start()
                .when(
                        asked -> asked.target().startsWith("/submissions/"),
                        Answer.of(200, "secedgar/company-found.json"))
                .when(asked -> asked.target().startsWith("/files/"), Answer.of(200, "secedgar/company-tickers.json")));
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
        return SecEdgarSource.create(credentials, new UserAgent("Sample admin@sample.example"))
                .over(change);
    }
}
