package io.leadwright.http.source.zoominfo;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.leadwright.credit.Cost;
import io.leadwright.http.source.Session;
import io.leadwright.http.source.VendorClient;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.http.transport.WireReply;
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
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * People at work and their companies, of ZoomInfo, by its GTM data API. Thread-safe; {@link #creditCosts}, {@link #over} and
 * {@link #withoutOutputFields} return copies.
 */
public final class ZoomInfoSource implements EnrichmentSource {

    static final String ID = "zoominfo";

    private static final int BATCH = 25;
    private static final Cost CREDIT = new Cost(1_000_000, "zoominfo credits");
    private static final Set<String> FLAGS = Set.of("mobilePhoneDoNotCall", "directPhoneDoNotCall");

    private final Credentials credentials;
    private final Connection connection;
    private final Cost perCredit;
    private final ImmutableSet<String> leftOut;
    private final VendorClient client;
    private final ZoomInfoTokens tokens = new ZoomInfoTokens();

    private ZoomInfoSource(
            Credentials credentials, Connection connection, Cost perCredit, ImmutableSet<String> leftOut) {
        this.credentials = credentials;
        this.connection = connection;
        this.perCredit = perCredit;
        this.leftOut = leftOut;
        this.client = new VendorClient(profile(perCredit), credentials, connection);
    }

    /** For one account with ZoomInfo: client id and client secret, joined by a colon. */
    public static ZoomInfoSource create(Secret idAndSecret) {
        return create(Credentials.shared(idAndSecret));
    }

    /** For accounts of their own with ZoomInfo: client id and client secret of each, joined by a colon. */
    public static ZoomInfoSource create(Credentials idsAndSecrets) {
        Connection connection = Connection.to("https://api.zoominfo.com/gtm").rate(RateLimit.perSecond(5));
        return new ZoomInfoSource(idsAndSecrets, connection, CREDIT, ImmutableSet.of());
    }

    /** What one credit costs; if not said, it is counted in ZoomInfo's own credits. */
    public ZoomInfoSource creditCosts(Cost cost) {
        return new ZoomInfoSource(credentials, connection, cost, leftOut);
    }

    /** Reached otherwise than by default, such as by the host's own client. */
    public ZoomInfoSource over(UnaryOperator<Connection> change) {
        return new ZoomInfoSource(credentials, change.apply(connection), perCredit, leftOut);
    }

    /**
     * Without asking for these of ZoomInfo's output fields, such as {@code techSkills}: one that an account has not bought makes
     * every call fail.
     *
     * @throws IllegalArgumentException if it says whether a number may be called: the number can be left out instead
     */
    public ZoomInfoSource withoutOutputFields(String... names) {
        ImmutableSet<String> all = ImmutableSet.copyOf(Iterables.concat(leftOut, List.of(names)));
        if (!Collections.disjoint(all, FLAGS)) {
            throw new IllegalArgumentException("outputFields: must not leave out " + FLAGS);
        }
        return new ZoomInfoSource(credentials, connection, perCredit, all);
    }

    @Override
    public SourceProfile profile() {
        return client.profile();
    }

    @Override
    public List<SourceAnswer> ask(Questions questions) {
        return client.ask(questions, this::enrich);
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return client.toString();
    }

    private List<SourceAnswer> enrich(List<Question> batch, Session session) {
        List<SourceAnswer> answers = new ArrayList<>(Collections.nCopies(batch.size(), SourceAnswer.Nothing.FREE));
        for (ZoomInfoCall call : ZoomInfoCall.values()) {
            List<Integer> places = IntStream.range(0, batch.size())
                    .filter(i -> call.fits(batch.get(i)))
                    .boxed()
                    .toList();
            List<ImmutableMap<String, String>> inputs =
                    places.stream().map(i -> call.input(batch.get(i))).toList();
            List<SourceAnswer> told = inputs.isEmpty() ? List.of() : askOnce(call, inputs, session);
            for (int i = 0; i < places.size(); i++) {
                answers.set(places.get(i), told.get(i));
            }
        }
        return answers;
    }

    /** Two questions about one company are one input, and one bill. */
    private List<SourceAnswer> askOnce(ZoomInfoCall call, List<ImmutableMap<String, String>> inputs, Session session) {
        List<ImmutableMap<String, String>> distinct =
                ImmutableSet.copyOf(inputs).asList();
        List<SourceAnswer> told = ask(call, distinct, session);
        Set<ImmutableMap<String, String>> billed = new HashSet<>();
        return inputs.stream()
                .map(input -> {
                    SourceAnswer answer = told.get(distinct.indexOf(input));
                    return billed.add(input) ? answer : answer.unbilled();
                })
                .toList();
    }

    private List<SourceAnswer> ask(ZoomInfoCall call, List<ImmutableMap<String, String>> inputs, Session session) {
        WireReply reply = tokens.send(call.request(inputs, leftOut), session);
        if (!(reply instanceof WireResponse response)) {
            return Collections.nCopies(inputs.size(), ((WireReply.None) reply).failed());
        }
        List<SourceAnswer> answers = call.read(new ZoomInfoReading(perCredit, session.now()), response, inputs);
        answers.forEach(session::heeded);
        return answers;
    }

    private static SourceProfile profile(Cost perCredit) {
        return SourceProfile.builder(ID, SourceKind.BUSINESS_CONTACTS)
                .lookups(
                        Lookup.EMAIL,
                        Lookup.LINKEDIN,
                        Lookup.NAME_AND_COMPANY,
                        Lookup.COMPANY_DOMAIN,
                        Lookup.COMPANY_NAME)
                .fields(ImmutableSet.<ProfileField<?>>builder()
                        .addAll(ZoomInfoCall.PERSON_FIELDS)
                        .addAll(ZoomInfoCall.COMPANY_FIELDS)
                        .add(ProfileField.COMPANY_FOUNDED)
                        .build())
                .batchSize(BATCH)
                .price(SourcePrice.perMatch(perCredit))
                .terms(
                        "The contract with ZoomInfo says what may be kept and passed on. Who opted out is not to be asked for"
                                + " again; numbers on a do-not-call list are not claimed.")
                .build();
    }
}
