package io.leadwright.http.source.gleif;

import io.leadwright.http.source.Session;
import io.leadwright.http.source.VendorClient;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourceProfile;
import java.util.List;
import java.util.function.UnaryOperator;

/** The Global Legal Entity Identifier Foundation's index of companies. Thread-safe; {@link #over} returns a copy. */
public final class GleifSource implements EnrichmentSource {

    static final String ID = "gleif";

    private static final String RECORDS = "100";

    /** There is none, and so all accounts ask as one. */
    private static final Credentials NO_KEY = Credentials.shared(Secret.of("none"));

    private static final SourceProfile PROFILE = SourceProfile.builder(ID, SourceKind.INDUSTRY_DATABASE)
            .lookups(Lookup.COMPANY_NAME)
            .fields(GleifClaims.FIELDS)
            .terms("Free, without registration; the data is in the public domain (CC0).")
            .build();

    private final Credentials accounts;
    private final Connection connection;
    private final VendorClient client;

    /** @param accounts who may ask: what they show is not sent */
    GleifSource(Credentials accounts, Connection connection) {
        this.accounts = accounts;
        this.connection = connection;
        this.client = new VendorClient(PROFILE, accounts, connection);
    }

    /** GLEIF wants no key. */
    public static GleifSource create() {
        return new GleifSource(
                NO_KEY, Connection.to("https://api.gleif.org/api/v1").rate(RateLimit.perMinute(60)));
    }

    /** Reached otherwise than by default, such as by the host's own client. */
    public GleifSource over(UnaryOperator<Connection> change) {
        return new GleifSource(accounts, change.apply(connection));
    }

    @Override
    public SourceProfile profile() {
        return client.profile();
    }

    @Override
    public List<SourceAnswer> ask(Questions questions) {
        return client.askEach(questions, GleifSource::company);
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return client.toString();
    }

    private static SourceAnswer company(Question question, Session session) {
        String name = question.known(ProfileField.COMPANY).orElseThrow();
        WireRequest request = WireRequest.get("/lei-records")
                .header("accept", "application/vnd.api+json")
                .query("filter[entity.legalName]", name)
                .query("page[size]", RECORDS);
        return session.ask(request, response -> GleifReading.company(response, name, session.now()));
    }
}
