package io.leadwright.http.source;

import com.google.common.collect.Lists;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.Transport;
import io.leadwright.lead.AccountId;
import io.leadwright.port.Credentials;
import io.leadwright.port.Secret;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceProfile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What every vendor's source does alike: leaves out what cannot be asked, cuts the rest into batches, asks for the account's
 * credentials and holds to the time. Thread-safe.
 */
public final class VendorClient implements AutoCloseable {

    private static final Logger LOG = System.getLogger(VendorClient.class.getName());

    private final SourceProfile profile;
    private final Credentials credentials;
    private final Connection connection;
    private final boolean givesTickets;
    private @Nullable Transport transport;
    private boolean isClosed;

    /** A client that connects when it is first asked, and gives out no tickets: who shows one is not understood. */
    public VendorClient(SourceProfile profile, Credentials credentials, Connection connection) {
        this(profile, credentials, connection, false);
    }

    private VendorClient(SourceProfile profile, Credentials credentials, Connection connection, boolean givesTickets) {
        this.profile = profile;
        this.credentials = credentials;
        this.connection = connection;
        this.givesTickets = givesTickets;
    }

    /** The same, unconnected, of a vendor that gives out tickets: questions that show one are asked. */
    public VendorClient givingTickets() {
        return new VendorClient(profile, credentials, connection, true);
    }

    /** How one vendor is asked. */
    @FunctionalInterface
    public interface Conversation {

        /** Answers to all of these, at most as many as the vendor takes at once, in their order. */
        List<SourceAnswer> ask(List<Question> batch, Session session);
    }

    /** What the source is. */
    public SourceProfile profile() {
        return profile;
    }

    /** Asks what can be asked, batch by batch, and puts the answers into the order of the questions. */
    public List<SourceAnswer> ask(Questions questions, Conversation conversation) {
        List<Question> all = questions.list();
        List<SourceAnswer> answers =
                new ArrayList<>(all.stream().map(VendorClient::unasked).toList());
        List<Integer> answerable = IntStream.range(0, all.size())
                .filter(i -> all.get(i).ticket().isPresent() ? givesTickets : profile.canAnswer(all.get(i)))
                .boxed()
                .toList();
        if (answerable.isEmpty()) {
            return List.copyOf(answers);
        }
        Instant deadline = connection.clock().instant().plus(questions.within());
        Optional<Session> session =
                credential(questions.account()).map(key -> new Session(transport(), connection.clock(), key, deadline));
        for (List<Integer> batch : Lists.partition(answerable, profile.batchSize())) {
            List<Question> asked = batch.stream().map(all::get).toList();
            List<SourceAnswer> told = session.map(open -> converse(asked, open, conversation))
                    .orElseGet(() -> failed(asked.size(), FailureKind.UNAUTHORISED));
            for (int i = 0; i < batch.size(); i++) {
                answers.set(batch.get(i), told.get(i));
            }
        }
        return List.copyOf(answers);
    }

    /** What earlier batches have cost is not lost over an answer that a reading stumbles on; its message may quote a person. */
    private List<SourceAnswer> converse(List<Question> batch, Session session, Conversation conversation) {
        try {
            return conversation.ask(batch, session);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "{0}: a reading failed with {1}", profile.id(), fault.getClass());
            SourceAnswer failed = new SourceAnswer.Failed(FailureKind.UNREADABLE, null, true);
            return Collections.nCopies(batch.size(), failed);
        }
    }

    /** The same for a vendor that is asked one question at a time. */
    public List<SourceAnswer> askEach(Questions questions, SingleConversation conversation) {
        return ask(
                questions,
                (batch, session) -> batch.stream()
                        .map(question -> conversation.ask(question, session))
                        .toList());
    }

    /** How one vendor is asked one question. */
    @FunctionalInterface
    public interface SingleConversation {

        /** The answer. */
        SourceAnswer ask(Question question, Session session);
    }

    /** Lets go of the connection: from now on the vendor is unavailable. */
    @Override
    public void close() {
        Transport open;
        synchronized (this) {
            isClosed = true;
            open = transport;
        }
        if (open != null) {
            open.close(); // which may wait, and nobody who asks is to wait for that
        }
    }

    @Override
    public String toString() {
        return profile.toString();
    }

    private static SourceAnswer unasked(Question question) {
        return question.ticket().isPresent()
                ? SourceAnswer.Failed.free(FailureKind.UNREADABLE)
                : SourceAnswer.Nothing.FREE;
    }

    private Optional<String> credential(AccountId account) {
        return credentials.of(account).flatMap(Secret::reveal).filter(VendorClient::canBeSent);
    }

    /** A key goes into a header, and a client that refuses one may quote it. */
    private static boolean canBeSent(String credential) {
        return credential.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private synchronized Transport transport() {
        if (transport == null) {
            transport = Transport.open(connection);
            if (isClosed) {
                transport.close();
            }
        }
        return transport;
    }

    private static List<SourceAnswer> failed(int count, FailureKind kind) {
        return Collections.nCopies(count, SourceAnswer.Failed.free(kind));
    }
}
