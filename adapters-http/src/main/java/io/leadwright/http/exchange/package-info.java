/**
 * Leads in files: {@link io.leadwright.http.exchange.LeadFile} reads CSV and JSON Lines row by row, and says of a row that
 * is no lead everything that is wrong with it.
 *
 * <p>Knows {@code lead}, the {@code format} package, commons-csv and jackson. Start at
 * {@link io.leadwright.http.exchange.LeadFile}.
 */
@NullMarked
package io.leadwright.http.exchange;

import org.jspecify.annotations.NullMarked;
