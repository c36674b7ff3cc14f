package io.leadwright.http.source.linkedin;

import io.leadwright.http.source.Session;
import io.leadwright.http.source.VendorClient;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourceProfile;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Organisations on LinkedIn, by the domain of their mail, for applications that LinkedIn has approved. It never looks a person
 * up: LinkedIn has no interface for that, and its pages are not read. A person's page there is what other sources are asked by.
 * Thread-safe; {@link #over} returns a copy.
 */
public final class LinkedInSource implements EnrichmentSource {

    static final String ID = "linkedin";

    /** LinkedIn does not publish how often it may be asked. */
    private static final RateLimit RATE = RateLimit.perSecond(1);

    private static final Pattern VERSION = Pattern.compile("[0-9]{6}");

    private static final SourceProfile PROFILE = SourceProfile.builder(ID, SourceKind.SOCIAL_NETWORK)
            .lookups(Lookup.COMPANY_DOMAIN)
            .fields(LinkedInClaims.FIELDS)
            .offByDefault(
                    "Only an application that LinkedIn has approved may look organisations up, for a member who allowed"
                            + " it. Nobody's profile but that member's own may be kept: people are never asked for, and no page is"
                            + " read.")
            .build();

    private final Credentials credentials;
    private final Connection connection;
    private final String version;
    private final VendorClient client;

    private LinkedInSource(Credentials credentials, Connection connection, String version) {
        this.credentials = credentials;
        this.connection = connection;
        this.version = version;
        this.client = new VendorClient(PROFILE, credentials, connection);
    }

    /** With one member's access token; see {@link #create(Credentials, String)} for the version. */
    public static LinkedInSource create(Secret token, String version) {
        return create(Credentials.shared(token), version);
    }

    /**
     * With the access tokens of members, an account each.
     *
     * @param version of the interface, a year and a month such as {@code 202504}: LinkedIn keeps each for about a year
     * @throws IllegalArgumentException if it is anything but six digits
     */
    public static LinkedInSource create(Credentials tokens, String version) {
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("version: must be six digits, is " + version);
        }
        return new LinkedInSource(
                tokens, Connection.to("https://api.linkedin.com").rate(RATE), version);
    }

    /** Reached otherwise than by default, such as by the host's own client. */
    public LinkedInSource over(UnaryOperator<Connection> change) {
        return new LinkedInSource(credentials, change.apply(connection), version);
    }

    @Override
    public SourceProfile profile() {
        return client.profile();
    }

    @Override
    public List<SourceAnswer> ask(Questions questions) {
        return client.askEach(questions, this::organization);
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return client.toString();
    }

    private SourceAnswer organization(Question question, Session session) {
        return question.companyDomain()
                .map(domain -> session.ask(
                        request(domain, session),
                        response -> new LinkedInReading(session.now()).organization(response, domain)))
                .orElse(SourceAnswer.Nothing.FREE);
    }

    private WireRequest request(String domain, Session session) {
        return WireRequest.get("/rest/organizations")
                .query("q", "emailDomain")
                .query("emailDomain", domain)
                .header("accept", "application/json")
                .header("linkedin-version", version)
                .header("x-restli-protocol-version", "2.0.0")
                .header("authorization", "Bearer " + session.credential());
    }
}
