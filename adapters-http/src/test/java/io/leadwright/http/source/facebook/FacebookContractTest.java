package io.leadwright.http.source.facebook;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendorContract;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Question;
import java.util.function.UnaryOperator;

class FacebookContractTest extends RecordedVendorContract {

    FacebookContractTest() {
        super(RecordedVendor.start()
                .always(Answer.of(200, "facebook/search-nobody.json"))
                .when(asked -> asked.target().contains("q=Tech%20Corp"), Answer.of(200, "facebook/search.json"))
                .when(asked -> asked.target().startsWith("/900000000000071?"), Answer.of(200, "facebook/page.json")));
    }

    @Override
    protected EnrichmentSource make(Credentials credentials, UnaryOperator<Connection> change) {
        return FacebookSource.create(credentials).over(change);
    }

    @Override
    protected Question known() {
        return super.known().knowing(ProfileField.COMPANY, "Tech Corp");
    }

    @Override
    protected Question unknown() {
        return super.unknown().knowing(ProfileField.COMPANY, "Nowhere");
    }
}
