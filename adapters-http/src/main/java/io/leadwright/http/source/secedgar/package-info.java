/**
 * SEC EDGAR: what companies that are traded in the USA file.
 *
 * <table>
 *   <caption>The facts, and where they are documented</caption>
 *   <tr><th>What</th><th>How it is</th><th>Source</th></tr>
 *   <tr><td>id</td><td>{@code sec-edgar}</td><td></td></tr>
 *   <tr><td>asked by</td><td>the company's name: the file of tickers gives its number if exactly one has this name. It is on
 *       another host than the data, and is fetched at most once a day</td>
 *       <td>sec.gov/search-filings/edgar-application-programming-interfaces</td></tr>
 *   <tr><td>fields</td><td>legal name, trade as EDGAR calls its SIC code, place of the business address. Its site and
 *       description are there too, and nearly always empty: they are not read</td><td>the same; that the business address is the
 *       headquarters is our inference</td></tr>
 *   <tr><td>batch</td><td>1</td><td>the same</td></tr>
 *   <tr><td>price</td><td>free, no key</td><td>the same</td></tr>
 *   <tr><td>limits</td><td>10 requests a second; who asks more often is limited until it was slower for 10 minutes. That is
 *       seen as a page under 403 and as 429: sources differ</td><td>sec.gov/os/accessing-edgar-data</td></tr>
 *   <tr><td>terms</td><td>public domain; a {@code User-Agent} with a contact is compulsory, and is the host's to hand in: a page
 *       under 403 refuses who has none</td><td>the same</td></tr>
 *   <tr><td>default</td><td>on</td><td></td></tr>
 * </table>
 *
 * <p>What the body of a 404 looks like is not known; it is not read.
 */
@NullMarked
package io.leadwright.http.source.secedgar;

import org.jspecify.annotations.NullMarked;
