package io.leadwright.http.source.opencorporates;

import io.leadwright.http.source.Session;
import io.leadwright.http.source.VendorClient;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourceProfile;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What registers say of companies, by OpenCorporates. Thread-safe; {@link #over} returns a copy.
 *
 * <p>OpenCorporates takes its key in the address alone: a proxy that logs addresses logs it.
 */
public final class OpenCorporatesSource implements EnrichmentSource {

    static final SourceId ID = SourceId.of("opencorporates");

    private static final String COMPANIES = "100";

    /** What there is without a plan. */
    private static final RateLimit RATE = new RateLimit(50, Duration.ofDays(1));

    private static final SourceProfile PROFILE = SourceProfile.builder(ID.value(), SourceKind.INDUSTRY_DATABASE)
            .lookups(Lookup.COMPANY_NAME)
            .fields(
                    ProfileField.COMPANY_LEGAL_NAME,
                    ProfileField.COMPANY_REGISTRATION_NUMBER,
                    ProfileField.COMPANY_REGISTERED_ON)
            .offByDefault(
                    "OpenCorporates' data is under the Open Database Licence: it is to be attributed wherever it is"
                            + " shown, and a database that it goes into is to be shared alike, unless a plan says otherwise.")
            .build();

    private final Credentials credentials;
    private final Connection connection;
    private final VendorClient client;

    private OpenCorporatesSource(Credentials credentials, Connection connection) {
        this.credentials = credentials;
        this.connection = connection;
        this.client = new VendorClient(PROFILE, credentials, connection);
    }

    /** With one API token for all accounts. */
    public static OpenCorporatesSource create(Secret token) {
        return create(Credentials.shared(token));
    }

    /** With the API token of each account. */
    public static OpenCorporatesSource create(Credentials tokens) {
        return new OpenCorporatesSource(
                tokens, Connection.to("https://api.opencorporates.com/v0.4").rate(RATE));
    }

    /** Reached otherwise than by default, such as at the rate of a plan instead of 50 a day. */
    public OpenCorporatesSource over(UnaryOperator<Connection> change) {
        return new OpenCorporatesSource(credentials, change.apply(connection));
    }

    @Override
    public SourceProfile profile() {
        return client.profile();
    }

    @Override
    public List<SourceAnswer> ask(Questions questions) {
        return client.askEach(questions, OpenCorporatesSource::company);
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
        WireRequest search = WireRequest.get("/companies/search")
                .header("accept", "application/json")
                .query("q", name)
                .query("per_page", COMPANIES)
                .query("api_token", session.credential()); // a request shows neither in its text
        return session.ask(search, response -> new OpenCorporatesReading(session.now()).company(response, name));
    }
}
