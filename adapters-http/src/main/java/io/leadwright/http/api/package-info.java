/**
 * The reference's HTTP API over a {@link io.leadwright.Leadwright}: {@link io.leadwright.http.api.LeadApi}, as a handler
 * for any server and as a servlet.
 *
 * <p>In the order a request meets them: an authenticator says who calls, one route table says what there is and who may,
 * the query string becomes a query or the list of everything that is wrong with it, the page becomes JSON. Bad input never
 * gets further than the query string. Knows core's front door, {@code lead}, {@code query}, {@code port}, the
 * {@code format} package, jackson's generator and, in the servlet alone, the Servlet API. Start at
 * {@link io.leadwright.http.api.LeadApi}.
 */
@NullMarked
package io.leadwright.http.api;

import org.jspecify.annotations.NullMarked;
