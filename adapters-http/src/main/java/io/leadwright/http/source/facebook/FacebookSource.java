package io.leadwright.http.source.facebook;

import com.google.common.base.Joiner;
import io.leadwright.http.source.Session;
import io.leadwright.http.source.VendorClient;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.http.transport.WireReply;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
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
 * Companies' pages on Facebook, by the Graph API, for applications that Meta has reviewed; never a person's. Thread-safe;
 * {@link #over} returns a copy.
 */
public final class FacebookSource implements EnrichmentSource {

    static final String ID = "facebook";

    /** What an application with one user has. */
    private static final RateLimit RATE = new RateLimit(200, Duration.ofHours(1));

    private static final String OF_SEARCH = "id,name";
    private static final String OF_PAGE = Joiner.on(',')
            .join(
                    OF_SEARCH,
                    "link",
                    "website",
                    "category",
                    "about",
                    "description",
                    "company_overview",
                    "founded",
                    "location",
                    "single_line_address",
                    "verification_status");

    private static final SourceProfile PROFILE = SourceProfile.builder(ID, SourceKind.SOCIAL_NETWORK)
            .lookups(Lookup.COMPANY_NAME)
            .fields(FacebookClaims.FIELDS)
            .offByDefault(
                    "Only an application that Meta has reviewed may read public pages; what it reads may not be sold,"
                            + " licensed or passed to data brokers. People are never asked for.")
            .build();

    private final Credentials credentials;
    private final Connection connection;
    private final VendorClient client;

    private FacebookSource(Credentials credentials, Connection connection) {
        this.credentials = credentials;
        this.connection = connection;
        this.client = new VendorClient(PROFILE, credentials, connection);
    }

    /** With one access token, of an application that may read public pages. */
    public static FacebookSource create(Secret token) {
        return create(Credentials.shared(token));
    }

    /** With access tokens of accounts' own applications, which may read public pages. */
    public static FacebookSource create(Credentials tokens) {
        return new FacebookSource(
                tokens, Connection.to("https://graph.facebook.com/v25.0").rate(RATE));
    }

    /** Reached otherwise than by default, such as more often than the 200 times an hour that one user gives. */
    public FacebookSource over(UnaryOperator<Connection> change) {
        return new FacebookSource(credentials, change.apply(connection));
    }

    @Override
    public SourceProfile profile() {
        return client.profile();
    }

    @Override
    public List<SourceAnswer> ask(Questions questions) {
        return client.askEach(questions, FacebookSource::company);
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
        AskedCompany asked = AskedCompany.of(question);
        WireReply reply = session.send(
                get("/pages/search", session).query("q", asked.name()).query("fields", OF_SEARCH));
        if (!(reply instanceof WireResponse response)) {
            return ((WireReply.None) reply).failed();
        }
        return reading(session)
                .onlyId(response, asked)
                .map(id -> page(id, asked, session))
                .orElseGet(() -> session.heeded(reading(session).nobody(response)));
    }

    private static SourceAnswer page(String id, AskedCompany asked, Session session) {
        return session.ask(
                get("/" + id, session).query("fields", OF_PAGE),
                response -> reading(session).page(response, asked));
    }

    private static WireRequest get(String path, Session session) {
        return WireRequest.get(path)
                .header("accept", "application/json")
                .header("authorization", "Bearer " + session.credential());
    }

    private static FacebookReading reading(Session session) {
        return new FacebookReading(session.now());
    }
}
