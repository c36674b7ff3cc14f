package io.leadwright.http.source.opencorporates;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendorContract;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import java.util.function.UnaryOperator;

class OpenCorporatesContractTest extends RecordedVendorContract {

    OpenCorporatesContractTest() {
        super(RecordedVendor.start()
                .always(Answer.of(200, "opencorporates/search-not-found.json"))
                .when(
                        asked -> asked.decodedTarget().startsWith("/companies/search?q=Tech Corp&"),
                        Answer.of(200, "opencorporates/search-found.json")));
    }

    @Override
    protected EnrichmentSource make(Credentials credentials, UnaryOperator<Connection> change) {
        return OpenCorporatesSource.create(credentials).over(change);
    }

    @Override
    protected Question known() {
        return Question.about(Subject.named("John", "Doe").company("Tech Corp"));
    }

    @Override
    protected Question unknown() {
        return Question.about(Subject.named("No", "Body").company("Nowhere"));
    }
}
