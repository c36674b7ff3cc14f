package io.leadwright.http.source.wikidata;

import com.google.common.collect.ImmutableSet;
import io.leadwright.http.source.UserAgent;
import io.leadwright.http.source.VendorClient;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Lookup;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourceProfile;
import java.util.List;
import java.util.function.UnaryOperator;

/** What everybody knows of companies, by Wikidata. Thread-safe; {@link #over} returns a copy. */
public final class WikidataSource implements EnrichmentSource {

    static final String ID = "wikidata";

    private static final int BATCH = 50;
    private static final int BODY_BYTES_MAX = 16 * 1024 * 1024;

    /** There is none, and so all accounts ask as one. */
    private static final Credentials NO_KEY = Credentials.shared(Secret.of("none"));

    private static final SourceProfile PROFILE = SourceProfile.builder(ID, SourceKind.INDUSTRY_DATABASE)
            .lookups(Lookup.COMPANY_NAME)
            .fields(ImmutableSet.<ProfileField<?>>builder()
                    .addAll(WikidataClaims.OF_ITEM)
                    .addAll(WikidataClaims.OF_OTHER_ITEMS)
                    .build())
            .batchSize(BATCH)
            .terms(
                    "The data is in the public domain (CC0). Whoever asks says who they are, asks one thing after the other,"
                            + " and stops when told to.")
            .build();

    private final Credentials accounts;
    private final UserAgent userAgent;
    private final Connection connection;
    private final VendorClient client;

    private WikidataSource(Credentials accounts, UserAgent userAgent, Connection connection) {
        this.accounts = accounts;
        this.userAgent = userAgent;
        this.connection = connection;
        this.client = new VendorClient(PROFILE, accounts, connection);
    }

    /** Wikidata wants no key, but to know who asks: a name, and an e-mail address or a page. */
    public static WikidataSource create(UserAgent userAgent) {
        return create(NO_KEY, userAgent);
    }

    /** @param accounts who may ask: what they show is not sent */
    static WikidataSource create(Credentials accounts, UserAgent userAgent) {
        Connection connection = Connection.to("https://www.wikidata.org")
                .rate(RateLimit.perSecond(5))
                .inFlightMax(1)
                .bodyBytesMax(BODY_BYTES_MAX);
        return new WikidataSource(accounts, userAgent, connection);
    }

    /** Reached otherwise than by default, such as by the host's own client. */
    public WikidataSource over(UnaryOperator<Connection> change) {
        return new WikidataSource(accounts, userAgent, change.apply(connection));
    }

    @Override
    public SourceProfile profile() {
        return client.profile();
    }

    @Override
    public List<SourceAnswer> ask(Questions questions) {
        return client.ask(questions, (batch, session) -> new WikidataBatch(session, userAgent).answers(batch));
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
