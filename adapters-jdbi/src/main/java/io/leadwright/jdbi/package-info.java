/**
 * Storage in a database: {@link io.leadwright.jdbi.JdbiStorage} over a SQLite file or a PostgreSQL database, through Jdbi.
 *
 * <p>Knows {@code lead}, {@code query}, {@code learn}, {@code credit}, {@code claim} and {@code port}. A {@code Database}, {@code Sqlite}
 * or {@code Postgres}, opens {@code Reads} and {@code Writes}: {@code Readers} and {@code GroupCommit} on the connections to a
 * file, {@code Transactions} on those of a pool. Through these reads of leads go to {@code IndexedPage} for SQLite, {@code PageSql}
 * for PostgreSQL, {@code CountsSql} and {@code ChangeTable}, writes to {@code JdbiLeadTransaction}, which writes the leads and their journal; a ledger is read and
 * written by {@code JdbiLedger}, what is kept of people by {@code JdbiClaims}, all together in a
 * {@code JdbiStorageTransaction}. Statements are the same for both databases, but for what {@code Dialect} and {@code Locks} say; the tables are in the SQL files under {@code sqlite/} and
 * {@code postgres/}. Start at {@link io.leadwright.jdbi.JdbiStorage}.
 */
@NullMarked
package io.leadwright.jdbi;

import org.jspecify.annotations.NullMarked;
