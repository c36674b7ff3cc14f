package io.leadwright.http.api;

import io.leadwright.Leadwright;
import io.leadwright.lead.AccountId;
import jakarta.servlet.Servlet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The reference's HTTP API: {@code GET /api/v2/leads}. Immutable and thread-safe; each option returns a copy.
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

    private final Leadwright leadwright;
    private final Authenticator authenticator;
    private Set<String> origins = Set.of();
    private boolean lenient;
    private String documentation = "https://docs.buena.ai/authentication";

    private LeadApi(Leadwright leadwright, Authenticator authenticator) {
        this.leadwright = leadwright;
        this.authenticator = authenticator;
    }

    /**
     * Who calls, and what they may do.
     *
     * @param account whose leads they see
     * @param permissions what they are allowed, such as {@code leads:read}
     */
    public record Caller(AccountId account, Set<String> permissions) {
        /** Copies the permissions, in order. */
        public Caller {
            permissions = Collections.unmodifiableSortedSet(new TreeSet<>(permissions));
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
        copy.lenient = true;
        return copy;
    }

    /** Where somebody without permission is sent to read; the reference's page unless this is called. */
    public LeadApi documentation(String url) {
        LeadApi copy = copy();
        copy.documentation = url;
        return copy;
    }

    /** The API for any server. */
    public ApiHandler handler() {
        Problems problems = new Problems(leadwright::now, documentation);
        ApiHandler handler = new Outermost(new Router(routes(), authenticator, problems), problems);
        return origins.isEmpty() ? handler : new Cors(origins, handler);
    }

    /** The API for a servlet container; needs the Servlet API, which this library does not bring along. */
    public Servlet servlet() {
        return ApiServlet.over(handler());
    }

    /** The route table: all there is. */
    List<Route> routes() {
        Problems problems = new Problems(leadwright::now, documentation);
        return List.of(
                new Route("GET", "/api/v2/leads", Permission.LEADS_READ, new ListLeads(leadwright, problems, lenient)));
    }

    private LeadApi copy() {
        LeadApi copy = new LeadApi(leadwright, authenticator);
        copy.origins = origins;
        copy.lenient = lenient;
        copy.documentation = documentation;
        return copy;
    }
}
