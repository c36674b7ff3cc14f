/**
 * What tests need.
 *
 * <ul>
 *   <li>Who uses the library: one in memory ({@link io.leadwright.testkit.TestLeadwright}) with a clock moved by hand
 *       ({@link io.leadwright.testkit.MovableClock}) and sources that know what they are told
 *       ({@link io.leadwright.testkit.FakeSource}). Start here.
 *   <li>Who stores elsewhere: the rules of each port as tests to inherit, on chosen examples
 *       ({@link io.leadwright.testkit.LeadStoreContract}, {@link io.leadwright.testkit.ApiKeyStoreContract},
 *       {@link io.leadwright.testkit.ReliabilityStoreContract}, {@link io.leadwright.testkit.LedgerStoreContract},
 *       {@link io.leadwright.testkit.ClaimStoreContract}; what spans several of them, {@link io.leadwright.testkit.StorageContract}) and on random ones: pages ({@link io.leadwright.testkit.PagingLaws}),
 *       exports ({@link io.leadwright.testkit.ExportLaws}), texts ({@link io.leadwright.testkit.TextLaws}), two leads made
 *       one ({@link io.leadwright.testkit.LeadMergeLaws}), what is learned ({@link io.leadwright.testkit.ReliabilityLaws}),
 *       credits ({@link io.leadwright.testkit.LedgerLaws}, and as figures {@link io.leadwright.testkit.LedgerFiguresContract}),
 *       what is kept of people who were looked up ({@link io.leadwright.testkit.ClaimStoreLaws}).
 *   <li>Who writes properties of their own, with {@code @Domain}: leads, changes and queries at random
 *       ({@link io.leadwright.testkit.LeadDomain}); claims and the sources behind them
 *       ({@link io.leadwright.testkit.ClaimDomain}), of which {@link io.leadwright.testkit.Evidence} is all that a merge
 *       of claims depends on: {@link io.leadwright.testkit.SampleTrust} says how good each source is
 *       ({@link io.leadwright.testkit.SourceQuality}), and a {@link io.leadwright.testkit.Newcomer} may join.
 * </ul>
 *
 * <p>Knows core, JUnit's and jqwik's API, and no adapter. The laws of the merger itself, which no adapter can break, are in this
 * module's own tests.
 */
@NullMarked
package io.leadwright.testkit;

import org.jspecify.annotations.NullMarked;
