/**
 * Vendors that are not there: one server on this machine that speaks their wire formats over one made-up
 * {@link io.leadwright.sandbox.simulated.World}, so that the real clients can be run without a key.
 *
 * <p>Start at {@link io.leadwright.sandbox.simulated.SimulatedVendors}. What a vendor knows and says is drawn by
 * {@code Knowledge}; a {@code SimulatedVendor} puts it into the format that the vendor documents, and knows no client.
 *
 * <p>Not simulated are what vendors answer later (Apollo's waterfall, the 202 of Hunter and Clearbit) and people who do not
 * want to be processed.
 */
@NullMarked
package io.leadwright.sandbox.simulated;

import org.jspecify.annotations.NullMarked;
