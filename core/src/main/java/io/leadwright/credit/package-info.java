/**
 * The arithmetic of credits: what a host promises its customers, kept by double entry. {@link io.leadwright.credit.Grant}s bring
 * credits in, {@link io.leadwright.credit.Hold}s set them aside before work is done and settle or release them after,
 * {@link io.leadwright.credit.Entry}s are the journal from which every {@link io.leadwright.credit.Balance} follows.
 *
 * <p>Pure: it computes the next state of what it is handed and knows nothing but leads' accounts, no clock, no storage, no
 * randomness. What vendors bill is another book, in money. Start at {@link io.leadwright.credit.Hold}.
 */
@NullMarked
package io.leadwright.credit;

import org.jspecify.annotations.NullMarked;
