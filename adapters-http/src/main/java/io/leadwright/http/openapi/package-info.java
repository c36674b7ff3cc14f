/**
 * What an HTTP API offers, written down as OpenAPI 3.1: operations, what they take, what they answer.
 *
 * <p>Knows jackson's generator and nothing of leads; {@code api} describes its routes with it. Start at
 * {@link io.leadwright.http.openapi.Operation}.
 */
@NullMarked
package io.leadwright.http.openapi;

import org.jspecify.annotations.NullMarked;
