package io.leadwright.http.api;

import io.leadwright.Leadwright;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import jakarta.servlet.Servlet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reference's HTTP API of leads, their enrichment and credits, under {@code /api/v2}, and its description at
 * {@code /api/v2/openapi.json}. Immutable and thread-safe; each option returns a copy.
 *
 * <pre>{@code
 * ApiKeys keys = ApiKeys.in(storage.apiKeys());
 * Servlet servlet = LeadApi.of(leadwright, keys).servlet();
 * }</pre>
 *
 * <p>The servlet is for a mapping such as {@code /api/v2/*}: paths are looked up whole, behind the context path.
 */
public final class LeadApi {

    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#\\s*]+");

    private static final int BODY_BYTES = 64 * 1024 * 1024;

    private final Leadwright leadwright;
    private final Authenticator authenticator;
    private Set<String> origins = Set.of();
    private boolean isLenient;
    private int bodyBytes = BODY_BYTES;
    private String documentation = "https://docs.buena.ai/authentication";
    private @Nullable String upgradeUrl;

    private LeadApi(Leadwright leadwright, Authenticator authenticator) {
        this.leadwright = leadwright;
        this.authenticator = authenticator;
    }

    /**
     * Who calls, and what they may do.
     *
     * @param account whose leads they see
     * @param permissions what they are allowed, such as {@code leads:read}
     * @param author whose work it is when they change something
     */
    public record Caller(AccountId account, Set<String> permissions, Author author) {
        /** Copies the permissions, in order. */
        public Caller {
            permissions = Collections.unmodifiableSortedSet(new TreeSet<>(permissions));
        }

        /** A program of no other name than {@code api}. */
        public Caller(AccountId account, Set<String> permissions) {
            this(account, permissions, Author.machine("api"));
        }
    }

    /** The API of these books, for those whom the authenticator knows. */
    public static LeadApi of(Leadwright leadwright, Authenticator authenticator) {
        return new LeadApi(leadwright, authenticator);
    }

    /**
     * Lets pages of these origins, such as {@code https://crm.example.com}, read the answers; none unless this is called.
     *
     * @throws IllegalArgumentException if one is no origin, or stands for many
     */
    public LeadApi allowOrigins(Set<String> allowed) {
        for (String origin : allowed) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("origin: must be a scheme and a host, is " + origin);
            }
        }
        LeadApi copy = copy();
        copy.origins = Set.copyOf(allowed);
        return copy;
    }

    /** Ignores unknown parameters, naming them in the header {@code X-Ignored-Parameters}, instead of refusing them. */
    public LeadApi lenient() {
        LeadApi copy = copy();
        copy.isLenient = true;
        return copy;
    }

    /** Where somebody without permission is sent to read; the reference's page unless this is called. */
    public LeadApi documentation(String url) {
        LeadApi copy = copy();
        copy.documentation = url;
        return copy;
    }

    /** Where somebody without credits is sent to buy more; nowhere unless this is called. */
    public LeadApi upgradeUrl(String url) {
        LeadApi copy = copy();
        copy.upgradeUrl = url;
        return copy;
    }

    /**
     * Lets the bodies that a servlet is reading or working on have this many bytes together, 64 MiB unless this is called;
     * beyond that it answers with 503, to be tried again.
     *
     * @throws IllegalArgumentException if the largest single body would have no room
     */
    public LeadApi bodiesInFlight(int bytes) {
        if (bytes < ImportLeads.BYTES_MAX) {
            throw new IllegalArgumentException("bytes: must be at least " + ImportLeads.BYTES_MAX + ", is " + bytes);
        }
        LeadApi copy = copy();
        copy.bodyBytes = bytes;
        return copy;
    }

    /** The API for any server. */
    public ApiHandler handler() {
        Problems problems = problems();
        ApiHandler handler = new Outermost(new Router(routes(), authenticator, problems, isLenient), problems);
        return origins.isEmpty() ? handler : new Cors(origins, handler);
    }

    /** The API for a servlet container; needs the Servlet API, which this library does not bring along. */
    public Servlet servlet() {
        return ApiServlet.over(handler(), BodyBudget.of(bodyBytes));
    }

    /** The route table: all there is. */
    List<Route> routes() {
        return RouteTable.of(leadwright, problems(), upgradeUrl);
    }

    private Problems problems() {
        return new Problems(leadwright::now, documentation);
    }

    private LeadApi copy() {
        LeadApi copy = new LeadApi(leadwright, authenticator);
        copy.origins = origins;
        copy.isLenient = isLenient;
        copy.bodyBytes = bodyBytes;
        copy.documentation = documentation;
        copy.upgradeUrl = upgradeUrl;
        return copy;
    }
}
