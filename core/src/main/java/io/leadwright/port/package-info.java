/**
 * The edge: what the library needs of the outside. A host may put its own in the place of any of them; the testkit has a
 * contract for each, numbered like the rules in its documentation.
 *
 * <p>Knows {@code lead}, {@code query}, {@code learn}, {@code credit}, {@code source} and {@code claim}. Start at {@link io.leadwright.port.Storage}.
 */
@NullMarked
package io.leadwright.port;

import org.jspecify.annotations.NullMarked;
