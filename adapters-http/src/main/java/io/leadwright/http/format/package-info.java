/**
 * How a lead and a time are written outside: what the API prints, and what the files have in them.
 *
 * <p>Knows {@code lead} and jackson's generator; is known by {@code api} and {@code exchange}, which are strangers to each
 * other. Start at {@link io.leadwright.http.format.LeadJson}.
 */
@NullMarked
package io.leadwright.http.format;

import org.jspecify.annotations.NullMarked;
