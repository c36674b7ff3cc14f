package io.leadwright.http.source.github;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendorContract;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import java.util.function.UnaryOperator;

class GitHubContractTest extends RecordedVendorContract {

    GitHubContractTest() {
        super(RecordedVendor.start()
                .always(Answer.of(200, "github/search-by-email-not-found.json"))
                .when(asked -> asked.target().contains("john.doe"), Answer.of(200, "github/search-by-email-found.json"))
                .when(asked -> asked.target().endsWith("/johndoe-example"), Answer.of(200, "github/user-found.json"))
                .when(asked -> asked.target().endsWith("accounts"), Answer.of(200, "github/social-accounts.json"))
                .when(asked -> asked.target().contains("/repos?"), Answer.of(200, "github/user-repos.json")));
    }

    @Override
    protected EnrichmentSource make(Credentials credentials, UnaryOperator<Connection> change) {
        return GitHubSource.create(credentials).over(change);
    }
}
