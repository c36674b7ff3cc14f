/**
 * How the values of a profile are read: each {@link io.leadwright.profile.form.CanonicalForm} says which texts are a value of
 * its kind, and which two of them are the same.
 *
 * <p>Equality of canonical keys is the only "same" there is: no fuzzy similarity, which is not transitive and cannot be
 * explained. Where a value says less than another without contradicting it, the form says so by
 * {@link io.leadwright.profile.form.CanonicalForm#support}. Start at {@link io.leadwright.profile.form.Forms}. Pure; everything
 * here is immutable and thread-safe.
 */
@NullMarked
package io.leadwright.profile.form;

import org.jspecify.annotations.NullMarked;
