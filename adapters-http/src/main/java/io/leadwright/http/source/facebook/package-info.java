/**
 * Facebook: companies' pages, by the Graph API. People are never looked up, and are not answered.
 *
 * <table>
 *   <caption>The facts, and where they are documented</caption>
 *   <tr><th>What</th><th>How it is</th><th>Source</th></tr>
 *   <tr><td>id</td><td>{@code facebook}</td><td></td></tr>
 *   <tr><td>asked by</td><td>the company's name, by the search for pages; never a page that is known, which is mostly a
 *       person's</td><td>developers.facebook.com, Page and Search Pages; that pages are not asked for is our decision</td></tr>
 *   <tr><td></td><td>of several pages of that name, whatever its legal form, none is answered, nor is one whose site is not at
 *       the company's domain, where both are known</td><td>our decision</td></tr>
 *   <tr><td>fields</td><td>of the company name, website, industry, which is the page's category, description, founding year,
 *       headquarters; the page as verified if its {@code verification_status} is blue or grey</td>
 *       <td>developers.facebook.com, Page; the values of the status are inferred</td></tr>
 *   <tr><td>nobody</td><td>error 803, also for a person; error 100 with subcode 33; an empty search</td>
 *       <td>developers.facebook.com, error handling; that the status of 803 is 400 or 404 is inferred: the code alone
 *       counts</td></tr>
 *   <tr><td>batch</td><td>1; whether many can be asked for at once is inferred, and not used</td><td></td></tr>
 *   <tr><td>price</td><td>free</td><td></td></tr>
 *   <tr><td>limits</td><td>200 calls an hour for each user of the application. Errors 4, 17, 32 and 613, with any status; how
 *       many minutes it takes may stand in {@code X-Business-Use-Case-Usage}</td>
 *       <td>developers.facebook.com, rate limiting</td></tr>
 *   <tr><td>authentication</td><td>an access token, as a bearer; error 190 says that it is none</td>
 *       <td>documented in the query; in the header inferred, for there it stands in no log</td></tr>
 *   <tr><td>errors</td><td>10 and 200 to 299 are permissions that are missing</td>
 *       <td>developers.facebook.com, error handling</td></tr>
 *   <tr><td>terms</td><td>Meta reviews who may read public pages; what was read may not be sold, licensed or passed to data
 *       brokers or ad networks</td><td>the same, Page; Meta Platform Policy, at second hand</td></tr>
 *   <tr><td>default</td><td>off, as it takes that review</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.leadwright.http.source.facebook;

import org.jspecify.annotations.NullMarked;
