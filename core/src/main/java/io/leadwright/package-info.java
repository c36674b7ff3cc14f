/**
 * The front door: {@link io.leadwright.Leadwright}, one a process, and {@link io.leadwright.LeadBook}, one an account, with
 * a room for each thing to do.
 *
 * <p>Knows every package of core and is known by none. Start at {@link io.leadwright.Leadwright}.
 */
@NullMarked
package io.leadwright;

import org.jspecify.annotations.NullMarked;
