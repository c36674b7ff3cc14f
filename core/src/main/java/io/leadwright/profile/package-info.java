/**
 * What sources say of a person: a {@link io.leadwright.profile.Claim} is one source's value for one
 * {@link io.leadwright.profile.ProfileField}; {@link io.leadwright.profile.Claims} are all there are about one
 * {@link io.leadwright.profile.Subject}; a {@link io.leadwright.profile.Profile} is what is believed of them: a
 * {@link io.leadwright.profile.Belief} for each field, with its candidates and why.
 *
 * <p>Pure: knows leads and no other package, no clock, no storage. Start at {@link io.leadwright.profile.Profile}.
 */
@NullMarked
package io.leadwright.profile;

import org.jspecify.annotations.NullMarked;
