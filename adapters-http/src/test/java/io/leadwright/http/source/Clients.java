package io.leadwright.http.source;

import io.leadwright.credit.Cost;
import io.leadwright.http.source.apollo.ApolloSource;
import io.leadwright.http.source.clearbit.ClearbitSource;
import io.leadwright.http.source.companieshouse.CompaniesHouseSource;
import io.leadwright.http.source.crunchbase.CrunchbaseSource;
import io.leadwright.http.source.facebook.FacebookSource;
import io.leadwright.http.source.fifth.FifthSource;
import io.leadwright.http.source.github.GitHubSource;
import io.leadwright.http.source.gleif.GleifSource;
import io.leadwright.http.source.hunter.HunterSource;
import io.leadwright.http.source.linkedin.LinkedInSource;
import io.leadwright.http.source.opencorporates.OpenCorporatesSource;
import io.leadwright.http.source.secedgar.SecEdgarSource;
import io.leadwright.http.source.twitter.TwitterSource;
import io.leadwright.http.source.website.LocalSites;
import io.leadwright.http.source.wikidata.WikidataSource;
import io.leadwright.http.source.zoominfo.ZoomInfoSource;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.Ticket;
import java.util.List;
import java.util.function.Function;

/** Every vendor's client. */
final class Clients {

    static final String KEY = "id:secret-key-of-the-account";

    private static final Secret SECRET = Secret.of(KEY);
    private static final UserAgent ASKING = new UserAgent("Sample admin@sample.example");
    private static final Question JOHN = Question.about(Subject.email("john@techcorp.com"));
    private static final Question COMPANY = JOHN.knowing(ProfileField.COMPANY, "Tech Corp");
    private static final Question TECH_CORP = JOHN.wanting(ProfileField.COMPANY_INDUSTRY);

    private static final Question NAMED =
            Question.about(Subject.named("John", "Doe").company("Tech Corp"));

    private Clients() {}

    /** Each vendor once, and the made-up one. */
    static List<Client> vendors() {
        return List.of(
                paid("apollo", to -> ApolloSource.create(SECRET).over(own -> to), JOHN),
                paid("hunter", to -> HunterSource.create(SECRET).over(own -> to), JOHN),
                new Client(
                        "zoominfo",
                        to -> ZoomInfoSource.create(SECRET).over(own -> to),
                        JOHN,
                        fault -> fault.mayBill() && fault != Fault.CLOSED_AT_ONCE), // so it gets no token
                new Client("website", LocalSites::source, TECH_CORP, fault -> false, fault -> fault != Fault.HTML),
                free("github", to -> GitHubSource.create(SECRET).over(own -> to), JOHN),
                paid("clearbit", to -> ClearbitSource.create(SECRET).over(own -> to), JOHN),
                free("crunchbase", to -> CrunchbaseSource.create(SECRET).over(own -> to), JOHN),
                free("opencorporates", to -> OpenCorporatesSource.create(SECRET).over(own -> to), NAMED),
                paid(
                        "twitter",
                        to -> TwitterSource.create(SECRET).over(own -> to),
                        JOHN.knowing(ProfileField.TWITTER, "johndoe")),
                free("linkedin", to -> LinkedInSource.create(SECRET, "202504").over(own -> to), JOHN),
                free("facebook", to -> FacebookSource.create(SECRET).over(own -> to), COMPANY),
                free(
                        "companies-house",
                        to -> CompaniesHouseSource.create(SECRET).over(own -> to),
                        COMPANY),
                free("gleif", to -> GleifSource.create().over(own -> to), COMPANY),
                free("sec-edgar", to -> SecEdgarSource.create(ASKING).over(own -> to), COMPANY),
                free("wikidata", to -> WikidataSource.create(ASKING).over(own -> to), COMPANY),
                paid("fifth", to -> fifth(to, SourcePrice.perMatch(Cost.usd("0.02"))), JOHN));
    }

    /** A few that are unlike each other: paid in batches, free, and the made-up one. */
    static List<Client> some() {
        List<String> names = List.of("apollo", "github", "website", "fifth");
        return vendors().stream()
                .filter(client -> names.contains(client.toString()))
                .toList();
    }

    /** The other things that they can be asked. */
    static List<Client> others() {
        return List.of(
                paid("apollo for a company", to -> ApolloSource.create(SECRET).over(own -> to), TECH_CORP),
                free(
                        "apollo by a ticket",
                        to -> ApolloSource.create(SECRET).over(own -> to),
                        JOHN.again(new Ticket("17"))),
                paid("hunter for a company", to -> HunterSource.create(SECRET).over(own -> to), TECH_CORP),
                free(
                        "github by a page",
                        to -> GitHubSource.create(SECRET).over(own -> to),
                        JOHN.knowing(ProfileField.GITHUB, "johndoe")),
                paid(
                        "clearbit for a company",
                        to -> ClearbitSource.create(SECRET).over(own -> to),
                        TECH_CORP),
                free(
                        "clearbit by a ticket",
                        to -> ClearbitSource.create(SECRET).over(own -> to),
                        JOHN.again(new Ticket("combined/find"))),
                free(
                        "crunchbase by a name",
                        to -> CrunchbaseSource.create(SECRET).over(own -> to),
                        NAMED),
                free("fifth for free", to -> fifth(to, SourcePrice.FREE), JOHN));
    }

    private static EnrichmentSource fifth(Connection connection, SourcePrice price) {
        return new FifthSource(connection, Credentials.shared(SECRET), price);
    }

    private static Client paid(String name, Function<Connection, EnrichmentSource> make, Question question) {
        return new Client(name, make, question, Fault::mayBill);
    }

    private static Client free(String name, Function<Connection, EnrichmentSource> make, Question question) {
        return new Client(name, make, question, fault -> false);
    }
}
