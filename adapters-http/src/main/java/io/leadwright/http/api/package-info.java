/**
 * The reference's HTTP API over a {@link io.leadwright.Leadwright}: {@link io.leadwright.http.api.LeadApi}, as a handler
 * for any server and as a servlet.
 *
 * <p>In the order a request meets them: one route table says what there is and who may, an authenticator says who calls, a
 * gate whether the answer's and the body's form will do; only then is a body read. A route's action turns the query string
 * and the body into what core takes, or into the list of everything that is wrong with them, and what core answers into JSON
 * or a file. The same table describes itself as OpenAPI. Knows core's front door, {@code lead}, {@code query}, {@code credit},
 * {@code ledger}, {@code enrich}, {@code profile} and {@code port}, the packages {@code format}, {@code exchange} and
 * {@code openapi}, jackson and, in the servlet and its bodies alone, the Servlet API. Start at {@link io.leadwright.http.api.LeadApi}, then {@code RouteTable}.
 *
 * <h2>Embedding it in Spring Boot</h2>
 *
 * <p>A bean of the library, which Spring closes; one of a book, for who writes leads; and, for who wants the API, one of its
 * servlet. Leads are written in the host's own {@code @Transactional} methods, with its own rows or not at all; what was paid for
 * stays, whatever is rolled back. Whom the host's security lets in is in {@link io.leadwright.http.api.ApiRequest#principal()}.
 *
 * <pre>{@code
 * @Configuration
 * class LeadwrightConfiguration {
 *     @Bean Leadwright leadwright(DataSource data, Environment env) {
 *         return Leadwright.builder(JdbiStorage.postgres(data).schema("leadwright")
 *                         .joining(new TransactionAwareDataSourceProxy(data)).migrate())
 *                 .source(ApolloSource.create(Secret.of(() -> env.getRequiredProperty("apollo.key"))))
 *                 .suppressionKey(Secret.of(() -> env.getRequiredProperty("suppression.key"))).build();
 *     }
 *     @Bean LeadBook leadBook(Leadwright leadwright) { return leadwright.book(); }
 *     @Bean ServletRegistrationBean<Servlet> leadApi(Leadwright leadwright) {
 *         LeadApi api = LeadApi.of(leadwright, request -> Optional.ofNullable(request.principal())
 *                 .map(user -> new LeadApi.Caller(AccountId.of(user.getName()), Set.of("leads:read"))));
 *         return new ServletRegistrationBean<>(api.servlet(), "/api/v2/*");
 *     }
 * }
 * }</pre>
 *
 * <p>Such a program runs among the sandbox's tests, as {@code SpringHostTest}, where the tables are made by Flyway. Servlets are
 * to be allowed to answer later, as Spring Boot's are; a {@code @Scheduled} method of the host calls
 * {@link io.leadwright.Leadwright#sweep} every minute or so.
 */
@NullMarked
package io.leadwright.http.api;

import org.jspecify.annotations.NullMarked;
