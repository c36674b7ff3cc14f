/**
 * What can be asked of a book: which leads in what order ({@link io.leadwright.query.LeadQuery}, made of a
 * {@link io.leadwright.query.Filter} and {@link io.leadwright.query.Sort}s), which page of them
 * ({@link io.leadwright.query.PageRequest}, a {@link io.leadwright.query.Cursor}), and what comes back
 * ({@link io.leadwright.query.Page}). In numbers: {@link io.leadwright.query.LeadCounts}, and over time a
 * {@link io.leadwright.query.Funnel}.
 *
 * <p>{@link io.leadwright.query.QueryEngine}, and of a funnel {@link io.leadwright.query.FunnelCount}, is the meaning of it all: a store that answers otherwise is wrong. Pure; knows
 * {@code lead}, and of a profile what leads are found by ({@link io.leadwright.query.Facts}) and its forms. Start at {@link io.leadwright.query.LeadQuery}.
 */
@NullMarked
package io.leadwright.query;

import org.jspecify.annotations.NullMarked;
