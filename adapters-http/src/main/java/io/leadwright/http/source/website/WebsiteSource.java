package io.leadwright.http.source.website;

import io.leadwright.http.source.UserAgent;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourceProfile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What companies say of themselves on their own sites. Asks public addresses alone, whatever a name leads to. Thread-safe. */
public final class WebsiteSource implements EnrichmentSource {

    private static final Logger LOG = System.getLogger(WebsiteSource.class.getName());

    private static final Duration VISIT_MAX = Duration.ofSeconds(10);
    private static final int AT_ONCE_MAX = 2;

    private static final SourceProfile PROFILE = SourceProfile.builder("website", SourceKind.COMPANY_WEBSITE)
            .lookups(Lookup.COMPANY_DOMAIN)
            .fields(WebsiteClaims.FIELDS)
            .terms("Each site's robots.txt is kept, and who asks says who they are.")
            .build();

    private final Robot robot;
    private final Connection connection;
    private final Sites sites;

    WebsiteSource(String userAgent, Connection connection, GuardedExchange exchange) {
        this.robot = new Robot(userAgent);
        this.connection = connection;
        this.sites = new Sites(connection, exchange);
    }

    /**
     * For a robot of this name.
     *
     * @param userAgent a product and how to reach who answers for it, such as {@code AcmeBot/1.0 (+https://acme.example/bot)}:
     *     it is shown to every site, and by its product robots.txt speaks to it
     * @throws IllegalArgumentException if it does not begin with a product
     */
    public static WebsiteSource create(UserAgent userAgent) {
        return new WebsiteSource(userAgent.text(), politely(), new GuardedExchange(new PublicHosts()));
    }

    /** How one site is asked; which one it is, is said later. */
    private static Connection politely() {
        return Connection.to("https://website.invalid")
                .rate(RateLimit.perSecond(5))
                .inFlightMax(AT_ONCE_MAX);
    }

    @Override
    public SourceProfile profile() {
        return PROFILE;
    }

    /** Of the same company, what the same is wanted of is asked once. */
    @Override
    public List<SourceAnswer> ask(Questions questions) {
        Instant deadline = connection.clock().instant().plus(questions.within());
        Map<Map.Entry<String, Set<?>>, SourceAnswer> told = new HashMap<>();
        return questions.list().stream()
                .map(question -> {
                    if (question.ticket().isPresent()) {
                        return SourceAnswer.Failed.free(FailureKind.UNREADABLE); // none is ever given out
                    } else if (!PROFILE.canAnswer(question)) {
                        return SourceAnswer.Nothing.FREE;
                    }
                    String domain = question.companyDomain().orElseThrow();
                    return told.computeIfAbsent(
                            Map.entry(domain, question.wanted()), first -> visit(domain, question, deadline));
                })
                .toList();
    }

    private SourceAnswer visit(String domain, Question question, Instant deadline) {
        Instant end = connection.clock().instant().plus(VISIT_MAX);
        Visit visit = new Visit(sites, robot, connection.clock(), end.isBefore(deadline) ? end : deadline);
        try {
            return visit.to(domain, question);
        } catch (RuntimeException fault) { // its message may quote a page
            LOG.log(Level.WARNING, "{0}: a reading failed with {1}", PROFILE.id(), fault.getClass());
            return SourceAnswer.Failed.free(FailureKind.UNREADABLE);
        }
    }

    @Override
    public void close() {
        sites.close();
    }

    @Override
    public String toString() {
        return PROFILE.toString();
    }
}
