package io.leadwright.http.source.apollo;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.leadwright.credit.Cost;
import io.leadwright.http.source.Session;
import io.leadwright.http.source.VendorClient;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.lead.LinkedInKey;
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
import io.leadwright.source.Ticket;
import java.net.URI;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * People and companies of <a href="https://docs.apollo.io/reference">Apollo</a>: whoever is known is asked for as a person, ten
 * at once, and as a company if nothing but the company is known or wanted. Immutable and thread-safe: each method returns a
 * copy, that connects by itself.
 */
public final class ApolloSource implements EnrichmentSource {

    private static final int BATCH_SIZE = 10;
    private static final int CREDITS_OF_MOBILE = 8;

    private static final ImmutableSet<ProfileField<?>> COMPANY_FIELDS = ImmutableSet.of(
            ProfileField.COMPANY_NAME,
            ProfileField.COMPANY_WEBSITE,
            ProfileField.COMPANY_INDUSTRY,
            ProfileField.COMPANY_SIZE,
            ProfileField.COMPANY_DESCRIPTION,
            ProfileField.COMPANY_FOUNDED,
            ProfileField.COMPANY_HEADQUARTERS);

    private static final ImmutableSet<ProfileField<?>> PERSON_FIELDS = ImmutableSet.of(
            ProfileField.FIRST_NAME,
            ProfileField.LAST_NAME,
            ProfileField.EMAIL,
            ProfileField.EMAIL_STATUS,
            ProfileField.ALTERNATIVE_EMAILS,
            ProfileField.PHONE,
            ProfileField.LINKEDIN_URL,
            ProfileField.COMPANY,
            ProfileField.TITLE,
            ProfileField.LOCATION,
            ProfileField.EXPERIENCE,
            ProfileField.BIO,
            ProfileField.TWITTER,
            ProfileField.GITHUB,
            ProfileField.FACEBOOK);

    private static final SourceProfile PROFILE = SourceProfile.builder("apollo", SourceKind.BUSINESS_CONTACTS)
            .lookups(Lookup.EMAIL, Lookup.LINKEDIN, Lookup.NAME_AND_COMPANY, Lookup.COMPANY_DOMAIN)
            .fields(Sets.union(PERSON_FIELDS, COMPANY_FIELDS))
            .batchSize(BATCH_SIZE)
            .terms("Apollo's terms of service, sections 6 and 12, say what may be done with what it tells of people.")
            .build();

    private final Credentials credentials;
    private final Connection connection;
    private final Cost credit;
    private final @Nullable URI webhook;
    private final VendorClient client;
    private final ApolloReading reading;

    private ApolloSource(Credentials credentials, Connection connection, Cost credit, @Nullable URI webhook) {
        this.credentials = credentials;
        this.connection = connection;
        this.credit = credit;
        this.webhook = webhook;
        this.client = new VendorClient(profile(credit, webhook), credentials, connection).givingTickets();
        this.reading = new ApolloReading(PROFILE.id(), credit);
    }

    /** Apollo, asked with one key for all accounts; its bills are counted in its own credits. */
    public static ApolloSource create(Secret key) {
        return create(Credentials.shared(key));
    }

    /** Apollo, asked with the key of each account; its bills are counted in its own credits. */
    public static ApolloSource create(Credentials credentials) {
        return new ApolloSource(
                credentials,
                Connection.to("https://api.apollo.io/api/v1").rate(RateLimit.perMinute(1_000)),
                new Cost(1_000_000, "apollo credits"),
                null);
    }

    /** What one of Apollo's credits costs; throws {@link IllegalArgumentException} if a thousand of them cost too much. */
    public ApolloSource creditCosts(Cost perCredit) {
        return new ApolloSource(credentials, connection, perCredit, webhook);
    }

    /** How Apollo is reached, changed from its own host and rate: 1,000 a minute, as paid plans have. */
    public ApolloSource over(UnaryOperator<Connection> change) {
        return new ApolloSource(credentials, change.apply(connection), credit, webhook);
    }

    /**
     * Lets Apollo look for an e-mail address or a phone number, if one is wanted, elsewhere too. That takes minutes: what it
     * finds is asked for again with the ticket of a pending answer, and can cost 8 more credits, or what those others take.
     * People are then asked for one by one, that each has a ticket of their own.
     *
     * @param newWebhook where Apollo also sends what it finds, which it insists on: that need not be read
     * @throws IllegalArgumentException if that is no address that begins with {@code https}
     */
    public ApolloSource waterfall(URI newWebhook) {
        if (!"https".equalsIgnoreCase(newWebhook.getScheme()) || newWebhook.getHost() == null) {
            throw new IllegalArgumentException(
                    "webhook: must begin with https and have a host, is of scheme " + newWebhook.getScheme());
        }
        return new ApolloSource(credentials, connection, credit, newWebhook);
    }

    @Override
    public SourceProfile profile() {
        return client.profile();
    }

    @Override
    public List<SourceAnswer> ask(Questions questions) {
        return client.ask(questions, this::converse);
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return client.toString();
    }

    private static SourceProfile profile(Cost credit, @Nullable URI webhook) {
        SourceProfile.Builder profile = PROFILE.toBuilder();
        return webhook == null
                ? profile.price(SourcePrice.perMatch(credit)).build()
                : profile.price(SourcePrice.perMatch(credit.times(1 + CREDITS_OF_MOBILE)))
                        .batchSize(1)
                        .build();
    }

    /** People all at once, the rest one by one. */
    private List<SourceAnswer> converse(List<Question> batch, Session session) {
        List<Question> people = batch.stream().filter(ApolloSource::isOfPerson).toList();
        Iterator<SourceAnswer> found = people(people, session).iterator();
        return batch.stream()
                .map(question -> isOfPerson(question) ? found.next() : other(question, session))
                .toList();
    }

    private static boolean isOfPerson(Question question) {
        boolean isKnown = PROFILE.lookup(question).filter(Lookup::isOfPerson).isPresent();
        boolean isWanted =
                question.wantsAnyOf(PERSON_FIELDS) || question.companyDomain().isEmpty();
        return question.ticket().isEmpty() && isKnown && isWanted;
    }

    private List<SourceAnswer> people(List<Question> people, Session session) {
        if (people.size() > 1) {
            List<Map<String, String>> details =
                    people.stream().map(ApolloSource::details).toList();
            WireRequest request = WireRequest.post("/people/bulk_match")
                    .body("application/json", WireJson.AS_WRITTEN.write(Map.of("details", details)));
            return session.askAll(
                    with(session, request.paid()),
                    people.size(),
                    response -> reading.people(response, people, session.now()));
        }
        return people.stream().map(question -> person(question, session)).toList();
    }

    private SourceAnswer person(Question question, Session session) {
        WireRequest request = WireRequest.post("/people/match");
        for (Map.Entry<String, String> detail : details(question).entrySet()) {
            request = request.query(detail.getKey(), detail.getValue());
        }
        return session.ask(
                with(session, deferring(request, question).paid()),
                response -> reading.person(response, session.now()));
    }

    private WireRequest deferring(WireRequest request, Question question) {
        boolean email = question.wantsAnyOf(Set.of(ProfileField.EMAIL))
                && question.email().isEmpty();
        boolean phone = question.wantsAnyOf(Set.of(ProfileField.PHONE));
        if (webhook == null || !(email || phone)) {
            return request;
        }
        return request.query("run_waterfall_email", Boolean.toString(email))
                .query("run_waterfall_phone", Boolean.toString(phone))
                .query("webhook_url", webhook.toString());
    }

    private SourceAnswer other(Question question, Session session) {
        Optional<String> domain = question.companyDomain().filter(known -> question.wantsAnyOf(COMPANY_FIELDS));
        return question.ticket()
                .map(ticket -> deferred(ticket, session))
                .or(() -> domain.map(known -> company(known, session)))
                .orElse(SourceAnswer.Nothing.FREE);
    }

    private SourceAnswer company(String domain, Session session) {
        WireRequest request = WireRequest.get("/organizations/enrich").query("domain", domain);
        return session.ask(with(session, request.paid()), response -> reading.company(response, session.now()));
    }

    private SourceAnswer deferred(Ticket ticket, Session session) {
        return ApolloReading.requestId(ticket.text())
                .map(id -> session.ask(
                        with(session, WireRequest.get("/webhook_result/" + id)),
                        response -> reading.deferred(response, ticket, session.now())))
                .orElseGet(() -> SourceAnswer.Failed.free(FailureKind.UNREADABLE));
    }

    private static WireRequest with(Session session, WireRequest request) {
        return request.header("accept", "application/json").header("x-api-key", session.credential());
    }

    /** All that is known, for Apollo matches the better the more it is told; parameters and members have the same names. */
    private static Map<String, String> details(Question question) {
        Map<String, String> details = new LinkedHashMap<>();
        question.email().filter(email -> !email.isRole()).ifPresent(email -> details.put("email", email.value()));
        question.linkedin().map(LinkedInKey::url).ifPresent(url -> details.put("linkedin_url", url));
        question.known(ProfileField.FIRST_NAME).ifPresent(name -> details.put("first_name", name));
        question.known(ProfileField.LAST_NAME).ifPresent(name -> details.put("last_name", name));
        question.known(ProfileField.COMPANY).ifPresent(name -> details.put("organization_name", name));
        question.companyDomain().ifPresent(domain -> details.put("domain", domain));
        return details;
    }
}
