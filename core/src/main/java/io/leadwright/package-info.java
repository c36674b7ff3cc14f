/**
 * The front door: {@link io.leadwright.Leadwright}, one a process, and {@link io.leadwright.LeadBook}, one an account, with
 * a room for each thing to do.
 *
 * <h2>Scaling out</h2>
 *
 * <p>All that has to be the same for everybody is in the storage: leads, ledgers, what was asked, runs. So there may be as many
 * processes as are wanted on one PostgreSQL database, each with a {@link io.leadwright.Leadwright} of its own, and it does not
 * matter which of them a request comes to.
 *
 * <ul>
 *   <li>The same in each of them: the version of this library and of the JDK, the suppression keys, the custom fields, the rules of
 *       ledger and enrichment.
 *   <li>Each for itself: how many requests a second a vendor is sent, and whether it is thought to be down. Of three processes
 *       each is to have a third of a vendor's rate.
 *   <li>Every minute or so somebody calls {@link io.leadwright.Leadwright#sweep}, and, while books are enriched,
 *       {@link io.leadwright.Leadwright#workRuns} again and again: one process or all of them, nothing is done twice.
 *   <li>A pool of two connections for each thread that writes leads in the host's transactions, of one for each other thread.
 *   <li>Those who write leads of one account wait for each other; accounts do not.
 *   <li>Lists that may be some seconds old are read from a replica by {@link io.leadwright.LeadBook#staleUpTo}, where the storage has
 *       one.
 * </ul>
 *
 * <pre>{@code
 * ScheduledExecutorService housekeeping = Executors.newScheduledThreadPool(2);
 * housekeeping.scheduleWithFixedDelay(logged(leadwright::sweep), 1, 1, TimeUnit.MINUTES);
 * housekeeping.scheduleWithFixedDelay(logged(leadwright::workRuns), 1, 1, TimeUnit.SECONDS);
 * }</pre>
 *
 * <p>Where {@code logged} catches and logs what is thrown: such an executor never calls again what has thrown once.
 *
 * <p>Knows every package of core and is known by none. Start at {@link io.leadwright.Leadwright}.
 */
@NullMarked
package io.leadwright;

import org.jspecify.annotations.NullMarked;
