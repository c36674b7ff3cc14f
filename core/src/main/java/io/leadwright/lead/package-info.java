/**
 * What a lead is: {@link io.leadwright.lead.Lead}, how one comes in ({@link io.leadwright.lead.NewLead}), what makes two
 * of them the same person ({@link io.leadwright.lead.IdentityKey}), and how its text is compared
 * ({@link io.leadwright.lead.Folding}).
 *
 * <p>Pure: knows no other package, no clock, no storage. Start at {@link io.leadwright.lead.Lead}.
 */
@NullMarked
package io.leadwright.lead;

import org.jspecify.annotations.NullMarked;
