/**
 * Wikidata: what everybody knows of companies, by the Action API.
 *
 * <table>
 *   <caption>The facts, and where they are documented</caption>
 *   <tr><th>What</th><th>How it is</th><th>Source</th></tr>
 *   <tr><td>id</td><td>{@code wikidata}</td><td></td></tr>
 *   <tr><td>asked by</td><td>the company's name, as a label or another name; homonyms are usual. What has no industry,
 *       employees, headquarters or LEI, was dissolved (P576), or has all its sites elsewhere than at the known domain, is
 *       taken for no company, which is our inference; of several the one counts whose site is known,
 *       else the only one with this very label</td><td>www.wikidata.org/w/api.php, wbsearchentities</td></tr>
 *   <tr><td>fields</td><td>name, site (P856), industry (P452), newest count of employees (P1128 by P585), year of inception
 *       (P571), headquarters (P159), LEI (P1278). Pages on networks are the company's, and claimed of nobody</td>
 *       <td>the same, wbgetentities</td></tr>
 *   <tr><td>batch</td><td>50 items a call, and another call for the names of industries and places; a search for each
 *       name</td><td>the same</td></tr>
 *   <tr><td>price</td><td>free, no key</td><td>the same</td></tr>
 *   <tr><td>limits</td><td>no number; one request after the other is asked for, here 5 a second at most. Throttling is 429 with
 *       {@code Retry-After}; that it is also {@code ratelimited} or {@code maxlag} under 200 is our inference. Other errors come
 *       under 200 as well</td><td>notices on rate limits of the Wikimedia API</td></tr>
 *   <tr><td>terms</td><td>CC0; a {@code User-Agent} with a contact is compulsory, and is the host's to hand in: 403 refuses who
 *       has none</td><td>foundation.wikimedia.org/wiki/Policy:User-Agent_policy</td></tr>
 *   <tr><td>default</td><td>on</td><td></td></tr>
 * </table>
 *
 * <p>A site is not looked for: that takes the query service, which is another host with limits of its own.
 */
@NullMarked
package io.leadwright.http.source.wikidata;

import org.jspecify.annotations.NullMarked;
