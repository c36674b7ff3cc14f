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
 */
@NullMarked
package io.leadwright.http.api;

import org.jspecify.annotations.NullMarked;
