package io.leadwright.http.source.apollo;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendorContract;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.UnaryOperator;

class ApolloContractTest extends RecordedVendorContract {

    private static final int BATCH_SIZE = 10;

    ApolloContractTest() {
        super(RecordedVendor.start()
                .when(asked -> asked.target().startsWith("/people/match"), Answer.of(200, "apollo/not-found.json"))
                .when(
                        asked -> asked.decodedTarget().contains("email=john.doe@"),
                        Answer.of(200, "apollo/person-found.json"))
                .when(asked -> asked.target().equals("/people/bulk_match"), everySecond()));
    }

    @Override
    protected EnrichmentSource make(Credentials credentials, UnaryOperator<Connection> change) {
        return ApolloSource.create(credentials).over(change);
    }

    /** Ten, of whom every second is known. */
    private static Answer everySecond() {
        String recorded = new String(RecordedVendor.bytes("apollo/person-found.json"), StandardCharsets.UTF_8);
        String person = recorded.substring(recorded.indexOf(':') + 1, recorded.lastIndexOf(','));
        return Answer.text(
                200, "{\"matches\":[" + String.join(",", Collections.nCopies(BATCH_SIZE / 2, person + ",null")) + "]}");
    }
}
