package io.leadwright.http.source.hunter;

import io.leadwright.credit.Cost;
import io.leadwright.http.source.Session;
import io.leadwright.http.source.VendorClient;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.lead.EmailKey;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * People, their addresses and companies of <a href="https://hunter.io/api-documentation/v2">Hunter</a>, asked one by one.
 * Immutable and thread-safe: each method returns a copy, that connects by itself.
 */
public final class HunterSource implements EnrichmentSource {

    private static final int CREDITS_MAX = 2;
    private static final long SEARCH_SECONDS_MIN = 3;
    private static final long SEARCH_SECONDS_MAX = 20;

    private static final SourceProfile PROFILE = SourceProfile.builder("hunter", SourceKind.BUSINESS_CONTACTS)
            .lookups(Lookup.EMAIL, Lookup.LINKEDIN, Lookup.NAME_AND_COMPANY, Lookup.COMPANY_DOMAIN)
            .fields(HunterCall.fields())
            .terms("Hunter says who asked not to be processed: they are neither to be stored nor written to.")
            .build();

    private final Credentials credentials;
    private final Connection connection;
    private final Cost credit;
    private final VendorClient client;
    private final HunterReading reading;

    private HunterSource(Credentials credentials, Connection connection, Cost credit) {
        this.credentials = credentials;
        this.connection = connection;
        this.credit = credit;
        this.client = new VendorClient(
                        PROFILE.toBuilder()
                                .price(SourcePrice.perMatch(credit.times(CREDITS_MAX)))
                                .build(),
                        credentials,
                        connection)
                .givingTickets();
        this.reading = new HunterReading(PROFILE.id(), credit);
    }

    /** Hunter, asked with one key for all accounts; its bills are counted in its own credits. */
    public static HunterSource create(Secret key) {
        return create(Credentials.shared(key));
    }

    /** Hunter, asked with the key of each account; its bills are counted in its own credits. */
    public static HunterSource create(Credentials credentials) {
        return new HunterSource(
                credentials,
                Connection.to("https://api.hunter.io/v2").rate(RateLimit.perSecond(5)),
                new Cost(1_000_000, "hunter credits"));
    }

    /** What one of Hunter's credits costs; throws {@link IllegalArgumentException} if two of them cost too much. */
    public HunterSource creditCosts(Cost perCredit) {
        return new HunterSource(credentials, connection, perCredit);
    }

    /** How Hunter is reached, changed from its own host and rate: 5 a second, which all of its limits allow. */
    public HunterSource over(UnaryOperator<Connection> change) {
        return new HunterSource(credentials, change.apply(connection), credit);
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

    private SourceAnswer converse(Question question, Session session) {
        Optional<HunterCall> call = question.ticket()
                .map(ticket -> HunterCall.of(question, ticket))
                .orElseGet(() -> HunterCall.of(question));
        SourceAnswer none = question.ticket().isPresent()
                ? SourceAnswer.Failed.free(FailureKind.UNREADABLE)
                : SourceAnswer.Nothing.FREE;
        return call.map(chosen -> session.ask(
                        request(chosen, question, session), response -> reading.read(chosen, response, session.now())))
                .orElse(none);
    }

    private static WireRequest request(HunterCall call, Question question, Session session) {
        WireRequest request = WireRequest.get(call.path())
                .header("accept", "application/json")
                .header("x-api-key", session.credential())
                .paid();
        return switch (call) {
            case VERIFIER -> request.query("email", question.email().map(EmailKey::value));
            case PERSON, BOTH -> identified(request, question);
            case FINDER -> named(request, question).query("max_duration", searchSeconds(session));
            case COMPANY -> request.query("domain", question.companyDomain());
        };
    }

    private static WireRequest identified(WireRequest request, Question question) {
        return Lookup.EMAIL.isPossible(question)
                ? request.query("email", question.email().map(EmailKey::value))
                : request.query("linkedin_handle", HunterCall.handle(question));
    }

    private static WireRequest named(WireRequest request, Question question) {
        WireRequest named = request.query("first_name", question.known(ProfileField.FIRST_NAME))
                .query("last_name", question.known(ProfileField.LAST_NAME));
        return question.companyDomain().isPresent()
                ? named.query("domain", question.companyDomain())
                : named.query("company", question.known(ProfileField.COMPANY));
    }

    /** Whole seconds that leave the answer time to arrive. */
    private static String searchSeconds(Session session) {
        long left = session.timeLeft().toSeconds() - 1;
        return Long.toString(Math.min(Math.max(left, SEARCH_SECONDS_MIN), SEARCH_SECONDS_MAX));
    }
}
