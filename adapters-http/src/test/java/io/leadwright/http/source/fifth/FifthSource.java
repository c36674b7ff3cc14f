package io.leadwright.http.source.fifth;

import io.leadwright.http.source.Session;
import io.leadwright.http.source.VendorClient;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import java.util.List;

/** The vendor as a source, for nothing or for a price per match. */
public final class FifthSource implements EnrichmentSource {

    private final VendorClient client;

    /** Asks nothing yet. */
    public FifthSource(Connection connection, Credentials credentials, SourcePrice price) {
        this.client = new VendorClient(
                SourceProfile.builder("fifth", SourceKind.BUSINESS_CONTACTS)
                        .lookups(Lookup.EMAIL)
                        .fields(ProfileField.TITLE, ProfileField.COMPANY)
                        .price(price)
                        .build(),
                credentials,
                connection);
    }

    @Override
    public SourceProfile profile() {
        return client.profile();
    }

    @Override
    public List<SourceAnswer> ask(Questions questions) {
        return client.askEach(questions, this::ask);
    }

    private SourceAnswer ask(Question question, Session session) {
        WireRequest request = WireRequest.get("/people")
                .query("email", question.known(ProfileField.EMAIL))
                .header("x-key", session.credential());
        boolean isFree = profile().price().worst().isNothing();
        return session.ask(
                isFree ? request : request.paid(), response -> FifthReading.of(response, profile(), session.now()));
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return client.toString();
    }
}
