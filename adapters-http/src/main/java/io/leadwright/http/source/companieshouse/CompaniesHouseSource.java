package io.leadwright.http.source.companieshouse;

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
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourceProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The register of companies of the United Kingdom. Thread-safe; {@link #over} returns a copy. */
public final class CompaniesHouseSource implements EnrichmentSource {

    static final String ID = "companies-house";

    private static final RateLimit RATE = new RateLimit(600, Duration.ofMinutes(5));
    private static final String HITS = "50";

    private static final SourceProfile PROFILE = SourceProfile.builder(ID, SourceKind.PUBLIC_RECORD)
            .lookups(Lookup.COMPANY_NAME)
            .fields(CompaniesHouseClaims.FIELDS)
            .terms("The register is public and free of charge. The names of trades are to be shown with their licence.")
            .build();

    private final Credentials credentials;
    private final Connection connection;
    private final VendorClient client;

    private CompaniesHouseSource(Credentials credentials, Connection connection) {
        this.credentials = credentials;
        this.connection = connection;
        this.client = new VendorClient(PROFILE, credentials, connection);
    }

    /** With one key, which Companies House gives out for nothing. */
    public static CompaniesHouseSource create(Secret key) {
        return create(Credentials.shared(key));
    }

    /** With keys of accounts' own. */
    public static CompaniesHouseSource create(Credentials keys) {
        return new CompaniesHouseSource(
                keys,
                Connection.to("https://api.company-information.service.gov.uk").rate(RATE));
    }

    /** Reached otherwise than by default, such as by the host's own client. */
    public CompaniesHouseSource over(UnaryOperator<Connection> change) {
        return new CompaniesHouseSource(credentials, change.apply(connection));
    }

    @Override
    public SourceProfile profile() {
        return client.profile();
    }

    @Override
    public List<SourceAnswer> ask(Questions questions) {
        return client.askEach(questions, CompaniesHouseSource::company);
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
        WireReply reply =
                session.send(get("/search/companies", session).query("q", name).query("items_per_page", HITS));
        if (!(reply instanceof WireResponse response)) {
            return ((WireReply.None) reply).failed();
        }
        Optional<String> number = reading(session).number(response, name);
        return number.isPresent()
                ? session.ask(
                        get("/company/" + WireRequest.encoded(number.get()), session),
                        company -> reading(session).company(company))
                : session.heeded(reading(session).nobody(response));
    }

    /** The key is the user, and there is no password. */
    private static WireRequest get(String path, Session session) {
        byte[] user = (session.credential() + ":").getBytes(StandardCharsets.UTF_8);
        return WireRequest.get(path)
                .header("accept", "application/json")
                .header("authorization", "Basic " + Base64.getEncoder().encodeToString(user));
    }

    private static CompaniesHouseReading reading(Session session) {
        return new CompaniesHouseReading(session.now());
    }
}
