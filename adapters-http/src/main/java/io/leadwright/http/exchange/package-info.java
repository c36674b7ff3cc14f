/**
 * Leads in files. {@link io.leadwright.http.exchange.LeadFile} reads CSV and JSON Lines row by row, and says of a row that is
 * no lead everything that is wrong with it; {@link io.leadwright.http.exchange.LeadImport} takes the rows into a book, and
 * {@link io.leadwright.http.exchange.LeadExport} writes the leads of a book as such a file. {@link
 * io.leadwright.http.exchange.Lines} reads other files of lines as carefully.
 *
 * <p>Knows the rooms of a book, {@code lead}, {@code query}, the {@code format} package, commons-csv and jackson. Start at
 * {@link io.leadwright.http.exchange.LeadImport}.
 */
@NullMarked
package io.leadwright.http.exchange;

import org.jspecify.annotations.NullMarked;
