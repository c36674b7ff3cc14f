package io.leadwright.http.source.github;

import com.google.common.collect.ImmutableSet;
import io.leadwright.http.source.Session;
import io.leadwright.http.source.VendorClient;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.http.transport.WireReply;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.lead.EmailKey;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourceProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What people publish of themselves on GitHub. Thread-safe; {@link #over} returns a copy. */
public final class GitHubSource implements EnrichmentSource {

    static final String ID = "github";

    /** No more than the 30 searches a minute, for an address that nobody publishes takes nothing but one. */
    private static final RateLimit RATE = RateLimit.perMinute(30);

    private static final SourceProfile PROFILE = SourceProfile.builder(ID, SourceKind.SOCIAL_NETWORK)
            .lookups(Lookup.GITHUB, Lookup.EMAIL)
            .fields(ImmutableSet.<ProfileField<?>>builder()
                    .addAll(GitHubClaims.OF_PROFILE)
                    .addAll(GitHubClaims.OF_ACCOUNTS)
                    .addAll(GitHubClaims.OF_REPOSITORIES)
                    .build())
            .offByDefault(
                    "GitHub's acceptable use policies forbid unsolicited e-mail to its users and selling their data, such as"
                            + " to recruiters; what is collected may be used only for what the user allowed.")
            .build();

    private final Credentials credentials;
    private final Connection connection;
    private final VendorClient client;

    private GitHubSource(Credentials credentials, Connection connection) {
        this.credentials = credentials;
        this.connection = connection;
        this.client = new VendorClient(PROFILE, credentials, connection);
    }

    /** With one access token; it needs no permission. */
    public static GitHubSource create(Secret token) {
        return create(Credentials.shared(token));
    }

    /** With access tokens of accounts' own; they need no permission. */
    public static GitHubSource create(Credentials tokens) {
        return new GitHubSource(tokens, Connection.to("https://api.github.com").rate(RATE));
    }

    /** Reached otherwise than by default, such as by the host's own client. */
    public GitHubSource over(UnaryOperator<Connection> change) {
        return new GitHubSource(credentials, change.apply(connection));
    }

    @Override
    public SourceProfile profile() {
        return client.profile();
    }

    @Override
    public List<SourceAnswer> ask(Questions questions) {
        return client.askEach(questions, GitHubSource::person);
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return client.toString();
    }

    private static SourceAnswer person(Question question, Session session) {
        Optional<String> login = question.known(ProfileField.GITHUB).flatMap(GitHubReading::login);
        if (login.isPresent()) {
            return details(
                    login.get(), question, session, user -> reading(session).user(user));
        }
        return question.email()
                .filter(email -> !email.isRole())
                .map(email -> byEmail(email, question, session))
                .orElse(SourceAnswer.Nothing.FREE);
    }

    private static SourceAnswer byEmail(EmailKey email, Question question, Session session) {
        WireReply reply = session.send(get("/search/users", session).query("q", email.value() + " in:email"));
        if (!(reply instanceof WireResponse response)) {
            return ((WireReply.None) reply).failed();
        }
        Optional<String> login = reading(session).firstLogin(response);
        return login.isPresent()
                ? details(
                        login.get(), question, session, user -> reading(session).user(user, email))
                : session.heeded(reading(session).nobody(response));
    }

    /** The profile, and of the rest what is wanted. That the rest fails counts only where nothing but the rest is wanted. */
    private static SourceAnswer details(
            String login, Question question, Session session, Function<WireResponse, SourceAnswer> user) {
        String path = "/users/" + WireRequest.encoded(login);
        SourceAnswer profile = session.ask(get(path, session), user);
        if (!(profile instanceof SourceAnswer.Found found)) {
            return profile;
        }
        List<SourceAnswer> rest = new ArrayList<>();
        if (question.wantsAnyOf(GitHubClaims.OF_ACCOUNTS)) {
            rest.add(session.ask(
                    get(path + "/social_accounts", session),
                    response -> reading(session).accounts(response)));
        }
        if (question.wantsAnyOf(GitHubClaims.OF_REPOSITORIES)) {
            WireRequest latest = get(path + "/repos", session)
                    .query("per_page", "100")
                    .query("type", "owner")
                    .query("sort", "pushed");
            rest.add(session.ask(latest, response -> reading(session).repositories(response)));
        }
        Claims all = found.claims();
        for (SourceAnswer part : rest) {
            if (part instanceof SourceAnswer.Found more) {
                all = all.with(more.claims());
            } else if (part instanceof SourceAnswer.Failed && !question.wantsAnyOf(GitHubClaims.OF_PROFILE)) {
                return part;
            }
        }
        return SourceAnswer.Found.free(all);
    }

    private static WireRequest get(String path, Session session) {
        return WireRequest.get(path)
                .header("accept", "application/vnd.github+json")
                .header("x-github-api-version", "2022-11-28")
                .header("user-agent", "leadwright")
                .header("authorization", "Bearer " + session.credential());
    }

    private static GitHubReading reading(Session session) {
        return new GitHubReading(session.now());
    }
}
