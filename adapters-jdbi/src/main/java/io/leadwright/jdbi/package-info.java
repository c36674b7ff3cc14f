/**
 * Storage in a database: {@link io.leadwright.jdbi.JdbiStorage} over a SQLite file, through Jdbi.
 *
 * <p>Knows {@code lead}, {@code query} and {@code port}. What is SQLite's alone is in {@code Sqlite} and in the SQL files
 * under {@code sqlite/}; reads go through {@code Readers} to {@code PageSql}, {@code CountsSql} and {@code ChangeTable}, writes
 * through {@code GroupCommit} to {@code JdbiLeadTransaction}, which writes the leads and their journal. Start at {@link io.leadwright.jdbi.JdbiStorage}.
 */
@NullMarked
package io.leadwright.jdbi;

import org.jspecify.annotations.NullMarked;
