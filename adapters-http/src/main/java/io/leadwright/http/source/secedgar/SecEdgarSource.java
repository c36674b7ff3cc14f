package io.leadwright.http.source.secedgar;

import io.leadwright.http.source.Session;
import io.leadwright.http.source.UserAgent;
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

/**
 * EDGAR, where companies that are traded in the USA file what they must. Who is traded is fetched at most once a day, and held.
 * Thread-safe; {@link #over} returns a copy.
 */
public final class SecEdgarSource implements EnrichmentSource {

    static final String ID = "sec-edgar";

    /** Two less than the 10 a second that are allowed: the file of tickers is asked for on top. */
    private static final RateLimit RATE = RateLimit.perSecond(8);

    /** Who files much has submissions of several megabytes. */
    private static final int BODY_BYTES_MAX = 16 * 1024 * 1024;

    /** There is none, and so all accounts ask as one. */
    private static final Credentials NO_KEY = Credentials.shared(Secret.of("none"));

    private static final SourceProfile PROFILE = SourceProfile.builder(ID, SourceKind.PUBLIC_RECORD)
            .lookups(Lookup.COMPANY_NAME)
            .fields(SecEdgarReading.FIELDS)
            .terms("In the public domain. Fair access: whoever asks says who they are, at most 10 times a second.")
            .build();

    private final Credentials accounts;
    private final UserAgent userAgent;
    private final Connection files;
    private final Connection data;
    private final SecEdgarTickers tickers;
    private final VendorClient client;

    private SecEdgarSource(Credentials accounts, UserAgent userAgent, Connection files, Connection data) {
        this.accounts = accounts;
        this.userAgent = userAgent;
        this.files = files;
        this.data = data;
        this.tickers = new SecEdgarTickers(files);
        this.client = new VendorClient(PROFILE, accounts, data);
    }

    /** EDGAR wants no key, but to know who asks: a name and an e-mail address, without which it refuses. */
    public static SecEdgarSource create(UserAgent userAgent) {
        return create(NO_KEY, userAgent);
    }

    /** @param accounts who may ask: what they show is not sent */
    static SecEdgarSource create(Credentials accounts, UserAgent userAgent) {
        return new SecEdgarSource(
                accounts,
                userAgent,
                Connection.to("https://www.sec.gov")
                        .rate(RateLimit.perSecond(1))
                        .penalty(SecEdgarReading.PENALTY),
                Connection.to("https://data.sec.gov")
                        .rate(RATE)
                        .bodyBytesMax(BODY_BYTES_MAX)
                        .penalty(SecEdgarReading.PENALTY));
    }

    /** Reached otherwise than by default, such as by the host's own client: both its hosts, for files and for data. */
    public SecEdgarSource over(UnaryOperator<Connection> change) {
        return new SecEdgarSource(accounts, userAgent, change.apply(files), change.apply(data));
    }

    @Override
    public SourceProfile profile() {
        return client.profile();
    }

    @Override
    public List<SourceAnswer> ask(Questions questions) {
        return client.askEach(questions, this::company);
    }

    @Override
    public void close() {
        tickers.close();
        client.close();
    }

    @Override
    public String toString() {
        return client.toString();
    }

    private SourceAnswer company(Question question, Session session) {
        String name = question.known(ProfileField.COMPANY).orElseThrow();
        return tickers.ask(
                get("/files/company_tickers.json"),
                session,
                companies -> companies
                        .cik(name)
                        .map(cik -> session.ask(
                                get("/submissions/CIK" + cik + ".json"),
                                response -> new SecEdgarReading(session.now()).company(response)))
                        .orElse(SourceAnswer.Nothing.FREE));
    }

    private WireRequest get(String path) {
        return WireRequest.get(path).header("accept", "application/json").header("user-agent", userAgent.text());
    }
}
