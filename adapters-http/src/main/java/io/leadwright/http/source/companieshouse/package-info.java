/**
 * Companies House: the register of companies of the United Kingdom.
 *
 * <table>
 *   <caption>The facts, and where they are documented</caption>
 *   <tr><th>What</th><th>How it is</th><th>Source</th></tr>
 *   <tr><td>id</td><td>{@code companies-house}</td><td></td></tr>
 *   <tr><td>asked by</td><td>the company's name: a search, of which only the one company counts that has this name and still is,
 *       then its entry by its number</td><td>the specification of the public data API,
 *       developer-specs.company-information.service.gov.uk</td></tr>
 *   <tr><td>fields</td><td>legal name, number, day of incorporation, the place of the registered office, which may be an
 *       agent's, and as industry the first of its codes of SIC 2007 that names a trade. No site, no head-count. Officers are
 *       not asked for</td><td>the same; that the registered office is the headquarters is our inference</td></tr>
 *   <tr><td>batch</td><td>1</td><td>the same</td></tr>
 *   <tr><td>price</td><td>free</td><td>the same</td></tr>
 *   <tr><td>limits</td><td>600 requests in 5 minutes a key; 429 has no body and no {@code Retry-After}, but
 *       {@code X-Ratelimit-Remain} and {@code X-Ratelimit-Reset}</td><td>guides/rateLimiting on the same site; the headers from
 *       forum.aws.chdev.org</td></tr>
 *   <tr><td>terms</td><td>a public register; the licence of its data was not established</td><td></td></tr>
 *   <tr><td>default</td><td>on</td><td></td></tr>
 * </table>
 *
 * <p>The table {@code sic2007.tsv} has the divisions, the first two digits, of the UK Standard Industrial Classification of
 * Economic Activities 2007 of the Office for National Statistics. Contains public sector information licensed under the Open
 * Government Licence v3.0. A line for a longer code, tab and name, is preferred to that of the division.
 */
@NullMarked
package io.leadwright.http.source.companieshouse;

import org.jspecify.annotations.NullMarked;
