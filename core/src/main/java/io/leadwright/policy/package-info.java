/**
 * Decides what a profile may do to a stored lead: start at {@link io.leadwright.policy.WritePolicy}.
 *
 * <p>Pure: knows leads, profiles and how sure a match must be, no clock, no storage.
 */
@NullMarked
package io.leadwright.policy;

import org.jspecify.annotations.NullMarked;
