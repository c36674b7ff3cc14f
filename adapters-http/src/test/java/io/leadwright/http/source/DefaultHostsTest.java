package io.leadwright.http.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.http.source.apollo.ApolloSource;
import io.leadwright.http.source.clearbit.ClearbitSource;
import io.leadwright.http.source.companieshouse.CompaniesHouseSource;
import io.leadwright.http.source.crunchbase.CrunchbaseSource;
import io.leadwright.http.source.facebook.FacebookSource;
import io.leadwright.http.source.github.GitHubSource;
import io.leadwright.http.source.gleif.GleifSource;
import io.leadwright.http.source.hunter.HunterSource;
import io.leadwright.http.source.linkedin.LinkedInSource;
import io.leadwright.http.source.opencorporates.OpenCorporatesSource;
import io.leadwright.http.source.secedgar.SecEdgarSource;
import io.leadwright.http.source.twitter.TwitterSource;
import io.leadwright.http.source.wikidata.WikidataSource;
import io.leadwright.http.source.zoominfo.ZoomInfoSource;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a key goes unless the host says otherwise: a website is asked at its own address, and so is not among these. */
class DefaultHostsTest {

    private static final Secret KEY = Secret.of("key");
    private static final UserAgent ASKING = new UserAgent("Sample admin@sample.example");

    private static final Map<String, Function<UnaryOperator<Connection>, EnrichmentSource>> SOURCES = Map.ofEntries(
            Map.entry("apollo", ApolloSource.create(KEY)::over),
            Map.entry("clearbit", ClearbitSource.create(KEY)::over),
            Map.entry("companies-house", CompaniesHouseSource.create(KEY)::over),
            Map.entry("crunchbase", CrunchbaseSource.create(KEY)::over),
            Map.entry("facebook", FacebookSource.create(KEY)::over),
            Map.entry("github", GitHubSource.create(KEY)::over),
            Map.entry("gleif", GleifSource.create()::over),
            Map.entry("hunter", HunterSource.create(KEY)::over),
            Map.entry("linkedin", LinkedInSource.create(KEY, "202504")::over),
            Map.entry("opencorporates", OpenCorporatesSource.create(KEY)::over),
            Map.entry("sec-edgar", SecEdgarSource.create(ASKING)::over),
            Map.entry("twitter", TwitterSource.create(KEY)::over),
            Map.entry("wikidata", WikidataSource.create(ASKING)::over),
            Map.entry("zoominfo", ZoomInfoSource.create(KEY)::over));

    @ParameterizedTest
    @CsvSource({
        "apollo, https://api.apollo.io/api/v1",
        "clearbit, https://person.clearbit.com/v2 https://company.clearbit.com/v2",
        "companies-house, https://api.company-information.service.gov.uk",
        "crunchbase, https://api.crunchbase.com/v4/data",
        "facebook, https://graph.facebook.com/v25.0",
        "github, https://api.github.com",
        "gleif, https://api.gleif.org/api/v1",
        "hunter, https://api.hunter.io/v2",
        "linkedin, https://api.linkedin.com",
        "opencorporates, https://api.opencorporates.com/v0.4",
        "sec-edgar, https://www.sec.gov https://data.sec.gov",
        "twitter, https://api.x.com",
        "wikidata, https://www.wikidata.org",
        "zoominfo, https://api.zoominfo.com/gtm"
    })
    void a_vendor_is_asked_at_the_address_it_documents(String vendor, String addresses) {
        List<String> asked = new ArrayList<>();
        Objects.requireNonNull(SOURCES.get(vendor))
                .apply(own -> {
                    asked.add(own.baseUrl().toString());
                    return own;
                })
                .close();
        assertThat(asked).containsExactly(addresses.split(" "));
    }
}
