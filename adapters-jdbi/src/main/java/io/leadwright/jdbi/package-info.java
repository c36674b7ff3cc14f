/**
 * Storage in a database: {@link io.leadwright.jdbi.JdbiStorage} over a SQLite file or a PostgreSQL database, through Jdbi.
 *
 * <p>Knows {@code lead}, {@code query}, {@code learn}, {@code credit}, {@code claim} and {@code port}. A {@code Database}, {@code Sqlite}
 * or {@code Postgres}, opens {@code Reads} and {@code Writes}: {@code Readers} and {@code GroupCommit} on the connections to a
 * file, {@code Transactions} on those of a pool. Through these reads of leads go to {@code IndexedPage}, a first page of
 * PostgreSQL to {@code FirstPage}, {@code CountsSql} and {@code ChangeTable}, writes to {@code JdbiLeadTransaction}, which writes the leads and their journal; a ledger is read and
 * written by {@code JdbiLedger}, what is kept of people by {@code JdbiClaims}, all together in a
 * {@code JdbiStorageTransaction}. Statements are the same for both databases, but for what {@code Dialect} and {@code Locks} say; the tables are in the SQL files under {@code sqlite/} and
 * {@code postgres/}. Start at {@link io.leadwright.jdbi.JdbiStorage}.
 *
 * <p>How long it takes with a million leads, beside others: {@code BENCHMARK.md} in the folder of this module.
 *
 * <p>All keys and indexes of an account begin with it, so the tables may be parted by its hash: made so from the same files, they are
 * tested with every query. Clusters are not tested. What their own documentation says:
 *
 * <ul>
 *   <li>Citus (docs.citusdata.com, "Triggers on Distributed Tables" and the change log of 11.0): distributed by {@code account} and
 *       colocated, what concerns one account is on one node, where all of SQL holds; triggers on distributed tables, by which counts
 *       and searches are kept, are off unless {@code citus.enable_unsafe_triggers} is set, which these allow for as they write
 *       rows of the same account only; {@code citus.propagate_set_commands} must be {@code local}, as who adds many leads says so to
 *       the trigger.
 *   <li>YugabyteDB (docs.yugabyte.com, "Read Committed" and "Explicit locking"): {@code yb_enable_read_committed_isolation} must be
 *       set, as writes need it; they also need advisory locks, which older versions lack.
 *   <li>CockroachDB (cockroachlabs.com/docs, "PostgreSQL compatibility"): has no triggers up to 24.2, and so is none to choose.
 * </ul>
 */
@NullMarked
package io.leadwright.jdbi;

import org.jspecify.annotations.NullMarked;
