package io.leadwright.http.source.twitter;

import com.google.common.base.Joiner;
import io.leadwright.credit.Cost;
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
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What people say of themselves on X, formerly Twitter, by its API version 2: only by a name there that is known already.
 * Thread-safe; {@link #userCosts} and {@link #over} return copies.
 */
public final class TwitterSource implements EnrichmentSource {

    static final String ID = "twitter";

    private static final int BATCH = 100;
    private static final Cost PER_USER = Cost.usd("0.01");
    private static final RateLimit RATE = new RateLimit(300, Duration.ofMinutes(15));

    private static final SourceProfile PROFILE = SourceProfile.builder(ID, SourceKind.SOCIAL_NETWORK)
            .lookups(Lookup.TWITTER)
            .fields(TwitterClaims.FIELDS)
            .batchSize(BATCH)
            .offByDefault("X lets an account be matched with a person elsewhere only if they agreed, gave the account"
                    + " themselves or made it public; it forbids profiles of what is sensitive and restricts passing its"
                    + " data on.")
            .build();

    private final Credentials credentials;
    private final Connection connection;
    private final Cost perUser;
    private final VendorClient client;

    private TwitterSource(Credentials credentials, Connection connection, Cost perUser) {
        this.credentials = credentials;
        this.connection = connection;
        this.perUser = perUser;
        SourceProfile priced =
                PROFILE.toBuilder().price(SourcePrice.perMatch(perUser)).build();
        this.client = new VendorClient(priced, credentials, connection);
    }

    /** With the bearer token of one app. */
    public static TwitterSource create(Secret token) {
        return create(Credentials.shared(token));
    }

    /** With the bearer tokens of accounts' own apps. */
    public static TwitterSource create(Credentials tokens) {
        return new TwitterSource(tokens, Connection.to("https://api.x.com").rate(RATE), PER_USER);
    }

    /** What one user costs that is returned, on another plan than the usual one: 0.01 US dollars there. */
    public TwitterSource userCosts(Cost cost) {
        return new TwitterSource(credentials, connection, cost);
    }

    /** Reached otherwise than by default, such as by the host's own client. */
    public TwitterSource over(UnaryOperator<Connection> change) {
        return new TwitterSource(credentials, change.apply(connection), perUser);
    }

    @Override
    public SourceProfile profile() {
        return client.profile();
    }

    @Override
    public List<SourceAnswer> ask(Questions questions) {
        return client.ask(questions, this::users);
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return client.toString();
    }

    /** Two questions about one user are one name, and one bill. */
    private List<SourceAnswer> users(List<Question> batch, Session session) {
        List<String> handles = batch.stream()
                .flatMap(question -> handle(question).stream())
                .distinct()
                .toList();
        List<SourceAnswer> told = handles.isEmpty()
                ? List.of()
                : session.askAll(
                        request(handles, session),
                        handles.size(),
                        response -> new TwitterReading(perUser, session.now()).users(response, handles));
        Set<String> billed = new HashSet<>();
        return batch.stream()
                .map(question -> handle(question)
                        .map(handle -> {
                            SourceAnswer answer = told.get(handles.indexOf(handle));
                            return billed.add(handle) ? answer : answer.unbilled();
                        })
                        .orElse(SourceAnswer.Nothing.FREE))
                .toList();
    }

    private static WireRequest request(List<String> handles, Session session) {
        return WireRequest.get("/2/users/by")
                .query("usernames", Joiner.on(',').join(handles))
                .query("user.fields", "description,entities,location,public_metrics,verified_type")
                .header("accept", "application/json")
                .header("authorization", "Bearer " + session.credential())
                .paid();
    }

    private static Optional<String> handle(Question question) {
        return question.known(ProfileField.TWITTER).flatMap(TwitterReading::handle);
    }
}
