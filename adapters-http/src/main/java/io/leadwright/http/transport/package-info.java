/**
 * One exchange with a vendor's host, that neither hangs nor floods nor pays twice: what goes out is a
 * {@link io.leadwright.http.transport.WireRequest}, what comes back a {@link io.leadwright.http.transport.WireReply}, and how
 * is said by a {@link io.leadwright.http.transport.Connection}.
 *
 * <p>Of all this a host names {@code Connection} and {@code RateLimit} alone; the rest is for those who write a source. Knows
 * no vendor and no JSON.
 */
@NullMarked
package io.leadwright.http.transport;

import org.jspecify.annotations.NullMarked;
