/**
 * How often the library is right of people of a made-up world, beside the vendors that it asks and their majority: each goes
 * through the whole of it, from the call to the profile.
 *
 * <p>Start at {@link io.leadwright.sandbox.measure.Measurement}.
 */
@NullMarked
package io.leadwright.sandbox.measure;

import org.jspecify.annotations.NullMarked;
