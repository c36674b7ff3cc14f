package io.leadwright.http.source.clearbit;

import io.leadwright.credit.Cost;
import io.leadwright.http.source.Session;
import io.leadwright.http.source.VendorClient;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import io.leadwright.profile.SourceId;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * People and companies of Clearbit, a legacy, for those who still have a key. Immutable and thread-safe: each method returns a
 * copy, that connects by itself.
 */
public final class ClearbitSource implements EnrichmentSource {

    static final SourceId ID = SourceId.of("clearbit");

    private static final RateLimit RATE = RateLimit.perMinute(600);

    private static final SourceProfile PROFILE = SourceProfile.builder(ID.value(), SourceKind.BUSINESS_CONTACTS)
            .lookups(Lookup.EMAIL, Lookup.COMPANY_DOMAIN)
            .fields(ClearbitCall.fields())
            .offByDefault("Clearbit is a legacy product, now HubSpot's: accounts opened from 2024 on get no key.")
            .build();

    private final Credentials credentials;
    private final Connection toPeople;
    private final Connection toCompanies;
    private final Cost perLookup;
    private final VendorClient people;
    private final VendorClient companies;

    private ClearbitSource(Credentials credentials, Connection toPeople, Connection toCompanies, Cost perLookup) {
        this.credentials = credentials;
        this.toPeople = toPeople;
        this.toCompanies = toCompanies;
        this.perLookup = perLookup;
        SourceProfile profile =
                PROFILE.toBuilder().price(SourcePrice.perCall(perLookup)).build();
        this.people = new VendorClient(profile, credentials, toPeople).givingTickets();
        this.companies = new VendorClient(profile, credentials, toCompanies).givingTickets();
    }

    /** Clearbit, asked with one key for all accounts; its bills are counted in lookups. */
    public static ClearbitSource create(Secret key) {
        return create(Credentials.shared(key));
    }

    /** Clearbit, asked with the key of each account; its bills are counted in lookups. */
    public static ClearbitSource create(Credentials keys) {
        return new ClearbitSource(
                keys,
                Connection.to("https://person.clearbit.com/v2").rate(RATE),
                Connection.to("https://company.clearbit.com/v2").rate(RATE),
                new Cost(1_000_000, "clearbit lookups"));
    }

    /** What one lookup costs, found or not. */
    public ClearbitSource lookupCosts(Cost cost) {
        return new ClearbitSource(credentials, toPeople, toCompanies, cost);
    }

    /** How Clearbit is reached: both its host for people and that for companies are changed so. */
    public ClearbitSource over(UnaryOperator<Connection> change) {
        return new ClearbitSource(credentials, change.apply(toPeople), change.apply(toCompanies), perLookup);
    }

    @Override
    public SourceProfile profile() {
        return people.profile();
    }

    /** One host after the other, in the time that there is for both. */
    @Override
    public List<SourceAnswer> ask(Questions questions) {
        Instant deadline = toPeople.clock().instant().plus(questions.within());
        List<Question> all = questions.list();
        List<SourceAnswer> answers = new ArrayList<>(Collections.nCopies(all.size(), SourceAnswer.Nothing.FREE));
        for (VendorClient host : List.of(people, companies)) {
            List<Integer> places = IntStream.range(0, all.size())
                    .filter(i -> host(all.get(i)) == host)
                    .boxed()
                    .toList();
            List<SourceAnswer> told =
                    ask(host, questions.with(places.stream().map(all::get).toList()), deadline);
            for (int i = 0; i < places.size(); i++) {
                answers.set(places.get(i), told.get(i));
            }
        }
        return List.copyOf(answers);
    }

    @Override
    public void close() {
        people.close();
        companies.close();
    }

    @Override
    public String toString() {
        return people.toString();
    }

    private VendorClient host(Question question) {
        return ClearbitCall.of(question)
                .filter(ClearbitCall.COMPANY::equals)
                .map(call -> companies)
                .orElse(people);
    }

    private List<SourceAnswer> ask(VendorClient host, Questions questions, Instant deadline) {
        Duration left = Duration.between(toPeople.clock().instant(), deadline);
        if (left.isNegative() || left.isZero()) {
            SourceAnswer late = SourceAnswer.Failed.free(FailureKind.TIMED_OUT);
            return Collections.nCopies(questions.list().size(), late);
        }
        return host.askEach(new Questions(questions.account(), left, questions.list()), this::converse);
    }

    private SourceAnswer converse(Question question, Session session) {
        SourceAnswer none = question.ticket().isPresent()
                ? SourceAnswer.Failed.free(FailureKind.UNREADABLE)
                : SourceAnswer.Nothing.FREE;
        return ClearbitCall.of(question)
                .map(call -> session.ask(
                        call.request(question).header("authorization", "Bearer " + session.credential()),
                        response -> new ClearbitReading(question, perLookup, session.now()).read(call, response)))
                .orElse(none);
    }
}
