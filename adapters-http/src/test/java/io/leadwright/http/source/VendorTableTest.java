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
import io.leadwright.http.source.website.WebsiteSource;
import io.leadwright.http.source.wikidata.WikidataSource;
import io.leadwright.http.source.zoominfo.ZoomInfoSource;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import io.leadwright.source.SourceProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of vendors says what their profiles say. */
class VendorTableTest {

    private static final Path TABLE = Path.of("src/main/java/io/leadwright/http/source/package-info.java");
    private static final Pattern ROW = Pattern.compile("<tr><td>(.*?)</td></tr>", Pattern.DOTALL);
    private static final Secret KEY = Secret.of("key");
    private static final UserAgent ASKING = new UserAgent("Sample admin@sample.example");

    @Test
    void each_vendor_has_a_row_of_eight_cells_that_agree_with_its_profile() throws IOException {
        List<List<String>> rows = ROW.matcher(Files.readString(TABLE))
                .results()
                .map(row -> Stream.of(row.group(1).split("</td>\\s*(?:\\*\\s*)?<td>"))
                        .map(String::strip)
                        .toList())
                .toList();
        List<SourceProfile> profiles = Stream.<EnrichmentSource>of(
                        ApolloSource.create(KEY),
                        HunterSource.create(KEY),
                        ZoomInfoSource.create(KEY),
                        GitHubSource.create(KEY),
                        ClearbitSource.create(KEY),
                        CrunchbaseSource.create(KEY),
                        OpenCorporatesSource.create(KEY),
                        TwitterSource.create(KEY),
                        LinkedInSource.create(KEY, "202504"),
                        FacebookSource.create(KEY),
                        CompaniesHouseSource.create(KEY),
                        GleifSource.create(),
                        SecEdgarSource.create(ASKING),
                        WikidataSource.create(ASKING),
                        WebsiteSource.create(ASKING))
                .map(EnrichmentSource::profile)
                .toList();
        assertThat(rows)
                .hasSameSizeAs(profiles)
                .allSatisfy(row -> assertThat(row).hasSize(8));
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            SourceProfile profile = profiles.get(i);
            assertThat(row.get(0)).isEqualTo(profile.id().value());
            assertThat(row.get(3)).isEqualTo(Integer.toString(profile.batchSize()));
            assertThat(row.get(4).startsWith("free"))
                    .as(profile.id().value())
                    .isEqualTo(profile.price().worst().isNothing());
            assertThat(row.get(7)).isEqualTo(profile.isOnByDefault() ? "on" : "off");
        }
    }
}
