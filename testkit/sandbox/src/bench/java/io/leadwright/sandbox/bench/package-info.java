/**
 * How fast the library answers, beside what a host would have had instead: the same made-up leads in each, the same questions put
 * to each in turn, and all answers compared.
 *
 * <p>To build and to run:
 *
 * <pre>{@code
 * mvn -Pbench -pl testkit/sandbox -am package -DskipTests
 * java -jar testkit/sandbox/target/leadwright-bench.jar bench --leads 1000000
 * java -jar testkit/sandbox/target/leadwright-bench.jar bench --store postgres --out results.json --plot ratios.png
 * }</pre>
 *
 * <p>The peers: {@code jdbc}, a table with nine indexes of one column each, and statements by hand with {@code LIKE}, {@code
 * count(*)} and {@code OFFSET}; {@code raw}, which comes with it, the library's own statement by hand, for the pages and the lead that
 * need no more; {@code hibernate}, what Spring Data sends for a specification and a page, to the table of {@code jdbc}; {@code h2},
 * that table in memory; {@code cqengine} and {@code lucene}, in memory, which share the rows that they answer with. Where the store
 * is PostgreSQL there are {@code jdbc}, {@code raw}, {@code hibernate}, and {@code select 1}, the way to the server and back.
 *
 * <p>A round is one call of each; those that have used up five seconds, and three rounds, drop out. Every total is exact. "A fifth in" is page
 * 10,000 of a million leads. A search is asked twice: cold, after somebody has written, and again, when its total is remembered; peers remember
 * none, so their figures stand beside both. Growth is from a tenth of the leads to all. Figures of one machine compare within a row alone.
 */
@NullMarked
package io.leadwright.sandbox.bench;

import org.jspecify.annotations.NullMarked;
