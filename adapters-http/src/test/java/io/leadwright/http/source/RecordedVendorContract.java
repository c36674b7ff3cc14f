package io.leadwright.http.source;

import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import io.leadwright.testkit.VendorSourceContract;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;

/** The rules of all sources, over a vendor's recorded answers: a subclass says what they are and how the source is made. */
public abstract class RecordedVendorContract extends VendorSourceContract {

    private static final String KEY = "some-id:some-secret";

    private final RecordedVendor vendor;

    /** Over these answers, among them one about {@link #known()}, and that there is none about {@link #unknown()}. */
    protected RecordedVendorContract(RecordedVendor vendor) {
        this.vendor = vendor;
    }

    /** The source, reached so. */
    protected abstract EnrichmentSource make(Credentials credentials, UnaryOperator<Connection> change);

    @AfterEach
    void close() {
        vendor.close();
    }

    @Override
    protected EnrichmentSource open() {
        return open(Credentials.shared(Secret.of(KEY)));
    }

    @Override
    protected EnrichmentSource open(Credentials credentials) {
        return make(credentials, connection -> connection.baseUrl(vendor.url()).rate(RateLimit.perSecond(1_000)));
    }

    @Override
    protected EnrichmentSource openToNobody() {
        vendor.close();
        return open();
    }

    @Override
    protected Question known() {
        return Question.about(Subject.email("john.doe@techcorp.example"));
    }

    @Override
    protected Question unknown() {
        return Question.about(Subject.email("nobody@nowhere.example"));
    }

    @Override
    protected Instant now() {
        return Instant.now();
    }

    @Override
    protected int requests() {
        return vendor.asked().size();
    }

    @Override
    protected String otherKey() {
        return "other-id:other-secret";
    }

    @Override
    protected List<String> secrets() {
        return List.of(KEY, "some-secret", otherKey());
    }
}
