/**
 * Crunchbase: companies, what was invested in them, and who works there, by the Data API v4.
 *
 * <table>
 *   <caption>The facts, and where they are documented</caption>
 *   <tr><th>What</th><th>How it is</th><th>Source</th></tr>
 *   <tr><td>id</td><td>{@code crunchbase}</td><td></td></tr>
 *   <tr><td>asked by</td><td>a company by its domain, else its name; a person by both names at such a company. There is no search
 *       by address or page. First the permalink is found, then what is wanted of it is asked: two calls, three with a
 *       person</td><td>Crunchbase's OpenAPI description of the Firmographic package</td></tr>
 *   <tr><td>whose</td><td>only one company with just this domain or name, only one person of these names whose primary organisation
 *       it is. A search by name finds what resembles it, and a display name in place of a permalink nothing at all</td>
 *       <td>data.crunchbase.com/docs/using-search-apis; that two of one name are nobody is our decision</td></tr>
 *   <tr><td>fields</td><td>of the company name, legal name, website, industry (the first category), size, description, founding
 *       year, headquarters; of the person title, company, location, bio, LinkedIn, Twitter, Facebook</td>
 *       <td>the OpenAPI description; that the first category is the industry is inferred</td></tr>
 *   <tr><td>money</td><td>{@code funding_total.value_usd} and {@code valuation.value_usd}, as of {@code valuation_date}</td>
 *       <td>OpenAPI description of the Advanced Financials package, the smallest that has them</td></tr>
 *   <tr><td>packages</td><td>a key of one does not open another: what was not bought is to be left out. That such a field makes the
 *       whole call fail is inferred</td><td>data.crunchbase.com/docs/api-packages-overview</td></tr>
 *   <tr><td>not found</td><td>a search without entities; 404 with {@code CS404} or {@code value}</td>
 *       <td>recordings of crunchbase4; the OpenAPI description</td></tr>
 *   <tr><td>errors</td><td>401 has a list as its body; that of a 429 is unknown</td>
 *       <td>api-evangelist/crunchbase-data, probe of August 2026</td></tr>
 *   <tr><td>batch</td><td>1</td><td>a search takes many values, but does not say which of them each find is for</td></tr>
 *   <tr><td>price</td><td>nothing for a call: the licence is paid</td><td>data.crunchbase.com/docs/using-the-api</td></tr>
 *   <tr><td>limits</td><td>200 a minute for each key, and no header says what is left</td><td>the same</td></tr>
 *   <tr><td>terms</td><td>whatever is shown of it needs a link to its page on Crunchbase: each claim carries it. Where that page is
 *       is inferred from the permalink</td><td>the same</td></tr>
 *   <tr><td>default</td><td>off, for this licence</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.leadwright.http.source.crunchbase;

import org.jspecify.annotations.NullMarked;
