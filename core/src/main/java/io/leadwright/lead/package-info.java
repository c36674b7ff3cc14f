/**
 * What a lead is: {@link io.leadwright.lead.Lead}, how one comes in ({@link io.leadwright.lead.NewLead}), is changed ({@link io.leadwright.lead.LeadPatch}) and by
 * whom ({@link io.leadwright.lead.Author}), what is written down of that ({@link io.leadwright.lead.Change}), how two become
 * one ({@link io.leadwright.lead.Merge}), what makes two
 * of them the same person ({@link io.leadwright.lead.IdentityKey}), and how its text is compared
 * ({@link io.leadwright.lead.Folding}).
 *
 * <p>Pure: knows no other package, no clock, no storage. Start at {@link io.leadwright.lead.Lead}.
 */
@NullMarked
package io.leadwright.lead;

import org.jspecify.annotations.NullMarked;
