package io.leadwright.http.source.website;

import io.leadwright.http.transport.Transport;
import io.leadwright.http.transport.WireReply;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * One look at one company's site: what it wants no robot to ask for, its first page, and at most two of those that tell of the
 * company. Whoever is redirected is checked anew at every step.
 */
final class Visit {

    private static final int REDIRECTS_MAX = 3;

    /** The fewest that the standard allows (RFC 9309 §2.3.1.2). */
    private static final int RULES_REDIRECTS_MAX = 5;

    private static final int FURTHER_MAX = 2;
    private static final Failed LED_ASTRAY = Failed.free(FailureKind.UNREADABLE);

    private final Sites sites;
    private final Robot robot;
    private final InstantSource clock;
    private final Instant deadline;

    Visit(Sites sites, Robot robot, InstantSource clock, Instant deadline) {
        this.sites = sites;
        this.robot = robot;
        this.clock = clock;
        this.deadline = deadline;
    }

    /** Where a request ended. */
    private record Arrival(SiteUrl at, WireReply reply) {}

    /** What the site of the domain says. */
    SourceAnswer to(String domain, Question question) {
        Arrival first = new Arrival(new SiteUrl("https", domain, "/"), new WireReply.None(LED_ASTRAY));
        for (SiteUrl beginning : SiteUrl.beginnings(domain).toList()) {
            first = page(beginning);
            if (!(first.reply() instanceof WireReply.None)
                    || !sites.of(beginning).isNobodyThere()) {
                break;
            }
        }
        if (first.reply() instanceof WireReply.None none) {
            return none.failed();
        }
        WireResponse response = (WireResponse) first.reply();
        if (!first.at().isOf(domain)) {
            return SourceAnswer.Nothing.FREE; // a site elsewhere is somebody else's, such as a registrar's
        }
        return WebsitePage.of(response, first.at(), robot.name())
                .map(page -> told(page, new WebsiteClaims(domain), question))
                .orElseGet(() -> WebsitePage.none(response, clock.instant()));
    }

    private SourceAnswer told(WebsitePage front, WebsiteClaims claims, Question question) {
        claims.addFront(front);
        if (claims.isEmpty()) {
            return SourceAnswer.Nothing.FREE;
        }
        for (SiteUrl link : front.furtherPages().limit(FURTHER_MAX).toList()) {
            if (claims.isMissingAnyOf(question)) {
                Arrival further = page(link);
                if (further.reply() instanceof WireResponse response
                        && further.at().host().equals(front.url().host())) {
                    WebsitePage.of(response, further.at(), robot.name()).ifPresent(claims::addFurther);
                }
            }
        }
        return SourceAnswer.Found.free(claims.build(clock.instant()));
    }

    /** A page, as far as robots may ask for it. */
    private Arrival page(SiteUrl start) {
        return followed(start, true);
    }

    private Arrival followed(SiteUrl start, boolean isRuled) {
        SiteUrl url = start;
        for (int redirects = 0; redirects <= (isRuled ? REDIRECTS_MAX : RULES_REDIRECTS_MAX); redirects++) {
            WireReply reply = isRuled ? ruled(url) : send(url, sites.of(url).transport());
            if (!(reply instanceof WireResponse response) || !isRedirect(response)) {
                return new Arrival(url, reply);
            }
            Optional<SiteUrl> next = response.header("location").flatMap(url::redirect);
            if (next.isEmpty()) {
                break;
            }
            url = next.get();
        }
        return new Arrival(url, new WireReply.None(LED_ASTRAY));
    }

    private WireReply ruled(SiteUrl url) {
        Site site = sites.of(url);
        Optional<Site.Ruled> known = site.ruled(clock.instant());
        if (known.isEmpty()) {
            WireReply reply = followed(url.at("/robots.txt"), false).reply();
            if (!(reply instanceof WireResponse response) || response.status() >= 500 || response.status() == 429) {
                return reply; // nobody knows what they may ask for, and so they may not
            }
            known = Optional.of(sites.rule(url, Robots.of(response, url, robot.name(), clock.instant())));
        }
        Site.Ruled rules = known.get();
        return rules.robots().allows(url)
                ? send(url, rules.transport())
                : new WireReply.None(Failed.free(FailureKind.FORBIDDEN));
    }

    private WireReply send(SiteUrl url, Transport transport) {
        WireRequest request = WireRequest.get(url.target())
                .header("accept", "text/html, text/plain;q=0.5")
                .header("user-agent", robot.userAgent());
        return transport.send(request, url.host(), deadline);
    }

    private static boolean isRedirect(WireResponse response) {
        return switch (response.status()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }
}
