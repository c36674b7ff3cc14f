package io.leadwright.http.source.hunter;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendorContract;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import java.util.function.UnaryOperator;

class HunterContractTest extends RecordedVendorContract {

    HunterContractTest() {
        super(RecordedVendor.start()
                .always(Answer.of(404, "hunter/person-not-found.json"))
                .when(
                        asked -> asked.decodedTarget().equals("/combined/find?email=jane.smith@startup.example"),
                        Answer.of(200, "hunter/combined-found.json")));
    }

    @Override
    protected EnrichmentSource make(Credentials credentials, UnaryOperator<Connection> change) {
        return HunterSource.create(credentials).over(change);
    }

    @Override
    protected Question known() {
        return Question.about(Subject.email("jane.smith@startup.example"));
    }
}
