/**
 * Tells whether answers are about the person who was asked for: {@link io.leadwright.match.Matching} holds each source's answer
 * against all that is known of that person, and {@link io.leadwright.match.MatchBands} say what follows from how likely it is.
 *
 * <p>Pure: knows leads and profiles, no clock, no storage.
 */
@NullMarked
package io.leadwright.match;

import org.jspecify.annotations.NullMarked;
