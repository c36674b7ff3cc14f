/**
 * What tests need. Who uses the library: one in memory ({@link io.leadwright.testkit.TestLeadwright}) with a clock moved by
 * hand ({@link io.leadwright.testkit.MovableClock}). Who stores leads elsewhere: contracts to inherit from
 * ({@link io.leadwright.testkit.LeadStoreContract}, {@link io.leadwright.testkit.ApiKeyStoreContract}), and laws of paging,
 * of exports and of texts ({@link io.leadwright.testkit.PagingLaws}, {@link io.leadwright.testkit.ExportLaws},
 * {@link io.leadwright.testkit.TextLaws}). Who writes properties: leads, changes and queries made at random
 * ({@link io.leadwright.testkit.LeadDomain}).
 *
 * <p>Knows core, JUnit's and jqwik's API, and no adapter. Start at {@link io.leadwright.testkit.TestLeadwright}.
 */
@NullMarked
package io.leadwright.testkit;

import org.jspecify.annotations.NullMarked;
