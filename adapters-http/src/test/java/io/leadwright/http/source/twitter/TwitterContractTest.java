package io.leadwright.http.source.twitter;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendorContract;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Question;
import java.util.function.UnaryOperator;

class TwitterContractTest extends RecordedVendorContract {

    TwitterContractTest() {
        super(RecordedVendor.start().always(Answer.of(200, "twitter/users.json")));
    }

    @Override
    protected EnrichmentSource make(Credentials credentials, UnaryOperator<Connection> change) {
        return TwitterSource.create(credentials).over(change);
    }

    @Override
    protected Question known() {
        return super.known().knowing(ProfileField.TWITTER, "@johndoe_example");
    }

    @Override
    protected Question unknown() {
        return super.unknown().knowing(ProfileField.TWITTER, "https://x.com/nobody_example");
    }
}
