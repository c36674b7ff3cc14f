package io.leadwright.http.source.wikidata;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendorContract;
import io.leadwright.http.source.UserAgent;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Question;
import java.util.function.UnaryOperator;

class WikidataContractTest extends RecordedVendorContract {

    WikidataContractTest() {
        super(RecordedVendor.start()
                .always(Answer.of(200, "wikidata/search-not-found.json"))
                .when(asked -> asked.target().contains("search=Tech"), Answer.of(200, "wikidata/search-found.json"))
                .when(asked -> asked.target().contains("claims"), Answer.of(200, "wikidata/items-found.json"))
                .when(asked -> asked.target().contains("props=labels&"), Answer.of(200, "wikidata/labels-found.json")));
    }

    @Override
    protected Question known() {
        return super.known().knowing(ProfileField.COMPANY, "Tech Corp");
    }

    @Override
    protected Question unknown() {
        return super.unknown().knowing(ProfileField.COMPANY, "Nowhere");
    }

    @Override
    protected EnrichmentSource make(Credentials credentials, UnaryOperator<Connection> change) {
        return WikidataSource.create(credentials, new UserAgent("Sample admin@sample.example"))
                .over(change);
    }
}
