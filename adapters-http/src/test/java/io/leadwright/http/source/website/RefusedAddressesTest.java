package io.leadwright.http.source.website;

import static io.leadwright.http.source.website.WatchedSockets.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.website.AddressSpellings.Spelling;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Found;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However an address is written, whoever names it, and whatever a name server says the second time: nobody connects to it. */
class RefusedAddressesTest {

    private static final int SPELLINGS = 150;
    private static final int FLIPS = 1_000;
    /** Spellings that are names, which nobody knows the meaning of before they are looked up. */
    private static final List<String> NAMES =
            List.of("a.localhost", "localhost.localdomain", "metadata.google.internal", "127.0.0.1.nip.example");

    private static final Answer FRONT = Answer.of(200, "website/front.html");

    private final RecordedVendor server =
            RecordedVendor.start().when(asked -> asked.target().equals("/"), FRONT);
    private final WatchedSockets sockets = new WatchedSockets(server.url().getPort());
    private final List<Spelling> spellings = AddressSpellings.all();

    @AfterEach
    void close() {
        server.close();
    }

    private WebsiteSource source(PublicHosts.Names names) {
        return source(new PublicHosts(names));
    }

    private WebsiteSource source(HostResolver hosts) {
        Connection connection = Connection.to("http://site.invalid")
                .rate(RateLimit.perSecond(1_000))
                .random(() -> 0);
        return new WebsiteSource(LocalSites.ROBOT, connection, new GuardedExchange(hosts, sockets));
    }

    private static SourceAnswer ask(WebsiteSource source, String website) {
        Question question = Question.about(Subject.named("John", "Doe")).knowing(ProfileField.COMPANY_WEBSITE, website);
        return source.ask(Questions.of(Duration.ofSeconds(20), question.wanting(ProfileField.COMPANY_NAME)))
                .get(0);
    }

    private void assertNobodyConnected(String how, int tries) {
        assertThat(sockets.refused()).isEmpty();
        System.out.printf(
                "B4: %d %s, %d connections, 0 of them refused addresses%n",
                tries, how, sockets.connects().size());
    }

    @Test
    void not_where_it_stands_in_a_url() {
        assertThat(spellings).hasSizeGreaterThanOrEqualTo(SPELLINGS);
        Set<String> lookedUp = ConcurrentHashMap.newKeySet();
        for (Spelling spelling : spellings) {
            try (WebsiteSource source = source(host -> {
                lookedUp.add(host.startsWith("www.") ? host.substring(4) : host);
                return new InetAddress[] {spelling.meaning()};
            })) {
                for (String scheme : List.of("", "http://", "https://")) {
                    assertThat(ask(source, scheme + spelling.text() + "/"))
                            .as(spelling.text())
                            .isNotInstanceOf(Found.class);
                }
            }
        }
        assertThat(lookedUp).as("no number is ever a name").isSubsetOf(NAMES);
        assertThat(sockets.connects()).isEmpty();
        assertNobodyConnected("spellings in a URL", spellings.size());
    }

    @Test
    void no_number_can_be_asked_for() {
        SiteUrl page = SiteUrl.of("http://techcorp.example/").orElseThrow();
        assertThat(spellings)
                .filteredOn(spelling ->
                        SiteUrl.of("http://" + spelling.text() + "/").isPresent())
                .extracting(Spelling::text)
                .containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(spellings)
                .filteredOn(spelling -> page.link("//" + spelling.text() + "/").isPresent())
                .extracting(Spelling::text)
                .containsExactlyInAnyOrderElementsOf(NAMES);
    }

    @Test
    void not_where_a_name_server_says_so() {
        AtomicInteger asked = new AtomicInteger();
        for (Spelling spelling : spellings) {
            InetAddress[] answer = {PUBLIC, spelling.meaning()};
            try (WebsiteSource source = source(
                    host -> asked.getAndIncrement() % 2 == 0 ? answer : new InetAddress[] {spelling.meaning()})) {
                assertThat(ask(source, "techcorp.example")).as(spelling.text()).isNotInstanceOf(Found.class);
            }
        }
        assertThat(asked.get()).isGreaterThanOrEqualTo(2 * spellings.size());
        assertThat(sockets.connects()).isEmpty();
        assertNobodyConnected("answers of a name server", spellings.size());
    }

    @Test
    void not_where_a_redirect_leads() {
        for (Spelling spelling : spellings) {
            server.when(asked -> asked.target().equals("/"), Answer.text(302, "", location(spelling)));
            try (WebsiteSource source =
                    source(host -> new InetAddress[] {host.equals("techcorp.example") ? PUBLIC : spelling.meaning()})) {
                assertThat(ask(source, "techcorp.example")).as(spelling.text()).isNotInstanceOf(Found.class);
            }
        }
        assertThat(server.asked().stream().filter(asked -> asked.target().equals("/")))
                .hasSize(spellings.size());
        assertNobodyConnected("redirects", spellings.size());
    }

    @Test
    void not_where_a_redirect_leads_to_a_name_of_one() {
        for (int i = 0; i < spellings.size(); i++) {
            InetAddress inner = spellings.get(i).meaning();
            String name = "r" + i + ".example";
            Set<String> names = ConcurrentHashMap.newKeySet();
            server.when(asked -> asked.target().equals("/"), Answer.text(302, "", "location: http://" + name + "/"));
            try (WebsiteSource source = source(host -> {
                names.add(host);
                return new InetAddress[] {host.equals("techcorp.example") ? PUBLIC : inner};
            })) {
                assertThat(ask(source, "techcorp.example")).as(inner.toString()).isNotInstanceOf(Found.class);
            }
            assertThat(names).contains(name);
        }
        assertNobodyConnected("redirects to a name", spellings.size());
    }

    /** In UTF-8, of which the server writes each byte as a letter of its own. */
    private static String location(Spelling spelling) {
        return "location: http://"
                + new String(spelling.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1) + "/";
    }

    @Test
    void not_where_a_name_leads_the_second_time() {
        AtomicInteger lookUps = new AtomicInteger();
        InetAddress inner = spellings.get(0).meaning();
        try (WebsiteSource source =
                source(host -> new InetAddress[] {lookUps.getAndIncrement() % 2 == 0 ? PUBLIC : inner})) {
            for (int i = 0; i < FLIPS; i++) {
                ask(source, "d" + i + ".example");
            }
        }
        assertThat(server.asked())
                .hasSize(FLIPS)
                .allMatch(asked -> asked.target().equals("/robots.txt"));
        assertThat(lookUps.get()).isGreaterThanOrEqualTo(2 * FLIPS);
        assertThat(sockets.connects()).hasSizeGreaterThanOrEqualTo(FLIPS);
        assertNobodyConnected("flips of a name", FLIPS);
    }

    @Test
    void a_public_address_is_connected_to_and_the_watch_sees_an_inner_one() {
        try (WebsiteSource source = source(host -> new InetAddress[] {PUBLIC})) {
            assertThat(ask(source, "techcorp.example")).isInstanceOf(Found.class);
        }
        assertThat(sockets.refused()).isEmpty();
        HostResolver unguarded = (host, port) -> List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        try (WebsiteSource source = source(unguarded)) {
            ask(source, "techcorp.example");
        }
        assertThat(sockets.refused()).isNotEmpty();
    }
}
