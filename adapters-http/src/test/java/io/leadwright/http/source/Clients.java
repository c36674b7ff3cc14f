package io.leadwright.http.source;

import io.leadwright.credit.Cost;
import io.leadwright.http.source.apollo.ApolloSource;
import io.leadwright.http.source.fifth.FifthSource;
import io.leadwright.http.source.github.GitHubSource;
import io.leadwright.http.source.hunter.HunterSource;
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
    private static final Question JOHN = Question.about(Subject.email("john@techcorp.com"));
    private static final Question TECH_CORP = JOHN.wanting(ProfileField.COMPANY_INDUSTRY);

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
                free("github", to -> GitHubSource.create(SECRET).over(own -> to), JOHN),
                paid("fifth", to -> fifth(to, SourcePrice.perMatch(Cost.usd("0.02"))), JOHN));
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
