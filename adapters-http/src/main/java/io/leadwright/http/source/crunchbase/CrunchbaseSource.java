package io.leadwright.http.source.crunchbase;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
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
import io.leadwright.profile.SourceId;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Nothing;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourceProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Companies, what was invested in them, and who works there, of Crunchbase. Thread-safe; {@link #over} and
 * {@link #withoutFields} return copies.
 */
public final class CrunchbaseSource implements EnrichmentSource {

    static final SourceId ID = SourceId.of("crunchbase");

    private static final ImmutableSet<ProfileField<?>> OF_COMPANY = ImmutableSet.of(
            ProfileField.COMPANY_NAME,
            ProfileField.COMPANY_LEGAL_NAME,
            ProfileField.COMPANY_WEBSITE,
            ProfileField.COMPANY_INDUSTRY,
            ProfileField.COMPANY_SIZE,
            ProfileField.COMPANY_DESCRIPTION,
            ProfileField.COMPANY_FOUNDED,
            ProfileField.COMPANY_HEADQUARTERS,
            ProfileField.COMPANY_FUNDING,
            ProfileField.COMPANY_VALUATION);

    private static final ImmutableSet<ProfileField<?>> OF_PERSON = ImmutableSet.of(
            ProfileField.TITLE,
            ProfileField.COMPANY,
            ProfileField.LOCATION,
            ProfileField.BIO,
            ProfileField.LINKEDIN_URL,
            ProfileField.TWITTER,
            ProfileField.FACEBOOK);

    private static final SourceProfile PROFILE = SourceProfile.builder(ID.value(), SourceKind.COMPANY_DATABASE)
            .lookups(Lookup.NAME_AND_COMPANY, Lookup.COMPANY_DOMAIN, Lookup.COMPANY_NAME)
            .fields(Sets.union(OF_COMPANY, OF_PERSON))
            .offByDefault(
                    "Crunchbase's API takes a paid licence, which says what may be kept and passed on; whatever is"
                            + " shown of it must link to its page on Crunchbase.")
            .build();

    private final Credentials credentials;
    private final Connection connection;
    private final CrunchbaseRequests requests;
    private final VendorClient client;

    private CrunchbaseSource(Credentials credentials, Connection connection, CrunchbaseRequests requests) {
        this.credentials = credentials;
        this.connection = connection;
        this.requests = requests;
        this.client = new VendorClient(PROFILE, credentials, connection);
    }

    /** With one key for all accounts. */
    public static CrunchbaseSource create(Secret key) {
        return create(Credentials.shared(key));
    }

    /** With the key of each account. */
    public static CrunchbaseSource create(Credentials keys) {
        Connection connection =
                Connection.to("https://api.crunchbase.com/v4/data").rate(RateLimit.perMinute(200));
        return new CrunchbaseSource(keys, connection, new CrunchbaseRequests(ImmutableSet.of()));
    }

    /** Reached otherwise than by default, such as by the host's own client. */
    public CrunchbaseSource over(UnaryOperator<Connection> change) {
        return new CrunchbaseSource(credentials, change.apply(connection), requests);
    }

    /**
     * Without asking for these of Crunchbase's fields: those of a package that was not bought, such as {@code funding_total},
     * {@code valuation} and {@code valuation_date}, can make a call fail.
     */
    public CrunchbaseSource withoutFields(String... fieldIds) {
        Iterable<String> all = Iterables.concat(requests.leftOut(), Arrays.asList(fieldIds));
        return new CrunchbaseSource(credentials, connection, new CrunchbaseRequests(ImmutableSet.copyOf(all)));
    }

    @Override
    public SourceProfile profile() {
        return client.profile();
    }

    @Override
    public List<SourceAnswer> ask(Questions questions) {
        return client.askEach(questions, this::converse);
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return client.toString();
    }

    /** Finds the company, and asks of it and of the person there what is wanted. */
    private SourceAnswer converse(Question question, Session session) {
        boolean isOfCompany = question.wantsAnyOf(OF_COMPANY);
        boolean isOfPerson = question.wantsAnyOf(OF_PERSON) && Lookup.NAME_AND_COMPANY.isPossible(question);
        Optional<WireRequest> search = search(question);
        if (search.isEmpty() || !(isOfCompany || isOfPerson)) {
            return Nothing.FREE;
        }
        WireReply reply = session.send(keyed(search.get(), session));
        if (!(reply instanceof WireResponse response)) {
            return ((WireReply.None) reply).failed();
        }
        Optional<String> permalink = permalink(question, response, session);
        if (permalink.isEmpty()) {
            return session.heeded(reading(session).nobody(response));
        }
        SourceAnswer company = isOfCompany ? company(permalink.get(), session) : Nothing.FREE;
        SourceAnswer person = isOfPerson ? person(question, permalink.get(), session) : Nothing.FREE;
        return together(company, person);
    }

    private static Optional<WireRequest> search(Question question) {
        return question.companyDomain()
                .map(CrunchbaseRequests::byDomain)
                .or(() -> question.known(ProfileField.COMPANY).map(CrunchbaseRequests::byName));
    }

    private static Optional<String> permalink(Question question, WireResponse response, Session session) {
        CrunchbaseReading reading = reading(session);
        return question.companyDomain().isPresent()
                ? question.companyDomain().flatMap(domain -> reading.ofDomain(response, domain))
                : question.known(ProfileField.COMPANY).flatMap(name -> reading.ofName(response, name));
    }

    private SourceAnswer company(String permalink, Session session) {
        return session.ask(
                keyed(requests.company(permalink), session),
                response -> reading(session).company(response, permalink));
    }

    private SourceAnswer person(Question question, String permalink, Session session) {
        String first = question.known(ProfileField.FIRST_NAME).orElseThrow();
        String last = question.known(ProfileField.LAST_NAME).orElseThrow();
        return session.ask(
                keyed(requests.people(first, last, permalink), session),
                response -> reading(session).person(response, first, last, permalink));
    }

    /** What is found counts, whatever became of the other. */
    private static SourceAnswer together(SourceAnswer company, SourceAnswer person) {
        if (company instanceof Found one && person instanceof Found other) {
            return Found.free(one.claims().with(other.claims()));
        }
        if (company instanceof Nothing || person instanceof Found) {
            return person;
        }
        return company;
    }

    private static WireRequest keyed(WireRequest request, Session session) {
        return request.header("accept", "application/json").header("x-cb-user-key", session.credential());
    }

    private static CrunchbaseReading reading(Session session) {
        return new CrunchbaseReading(session.now());
    }
}
