/**
 * How a lead, a time and a scorecard are written outside: what the API prints and takes, and what the files have in them.
 *
 * <p>Knows {@code lead}, {@code score} and jackson. Start at {@link io.leadwright.http.format.LeadJson}, which writes, and
 * {@link io.leadwright.http.format.LeadNode}, which reads.
 */
@NullMarked
package io.leadwright.http.format;

import org.jspecify.annotations.NullMarked;
