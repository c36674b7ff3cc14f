/**
 * Labelled history in files: what sources claim and what is right, as texts between tabs, of any length and in any order.
 * {@link io.leadwright.sandbox.history.HistoryFile} is what the evaluation reads.
 *
 * <p>Knows the evaluation, profiles, and the lines of a file.
 */
@NullMarked
package io.leadwright.sandbox.history;

import org.jspecify.annotations.NullMarked;
