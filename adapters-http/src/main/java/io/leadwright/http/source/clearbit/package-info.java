/**
 * Clearbit: people and companies by the Enrichment API, a product that is being wound up. Now HubSpot's, which has no public
 * enrichment API of its own that could be found; that of Hunter resembles this one.
 *
 * <table>
 *   <caption>The facts, and where they are documented</caption>
 *   <tr><th>What</th><th>How it is</th><th>Source</th></tr>
 *   <tr><td>id</td><td>{@code clearbit}</td><td></td></tr>
 *   <tr><td>asked by</td><td>e-mail address; companies by domain. Names and pages are only hints beside an address, and are not
 *       sent</td><td>clearbit-node, clearbit-ruby; the hints are inferred</td></tr>
 *   <tr><td>hosts</td><td>{@code person.clearbit.com} for people and both at once, {@code company.clearbit.com} for
 *       companies</td><td>the same</td></tr>
 *   <tr><td>fields</td><td>names, e-mail, LinkedIn, company, title, location, bio, Twitter, GitHub, Facebook; of the company name,
 *       legal name, website, industry, size, description, founding year, headquarters. What was invested has no documented
 *       currency, and is not claimed</td><td>clearbit-java, models {@code Person} and {@code Company}</td></tr>
 *   <tr><td>later</td><td>202, with an empty body or {@code queued} in it: the same is asked again some minutes on</td>
 *       <td>help.clearbit.com, tests of clearbit-node; how many minutes is not documented, taken for two</td></tr>
 *   <tr><td>whose</td><td>{@code fuzzy} marks a person that was matched by less than the address, {@code emailProvider} a company
 *       at which anybody has a mailbox: neither is answered. Beside a fuzzy person the company is answered only if it is at the
 *       domain that was asked for, and so is one with a domain where the company's site is known</td>
 *       <td>clearbit-java; that they are left out is our decision</td></tr>
 *   <tr><td>not found</td><td>404 {@code unknown_record}; {@code unknown_route}, also 404, is a wrong address</td>
 *       <td>clearbit-node; api-evangelist/clearbit, probes of August 2026</td></tr>
 *   <tr><td>batch</td><td>1</td><td>clearbit-node has no other</td></tr>
 *   <tr><td>price</td><td>200, 202 and 404 count alike, once for each record and period. Counted here once for each question, and
 *       nothing for asking again; whether both at once count as two is unknown, taken for one</td>
 *       <td>help.clearbit.com/hc/articles/115015508588</td></tr>
 *   <tr><td>limits</td><td>600 a minute on each host; {@code x-ratelimit-reset} says when it is over, nothing else does</td>
 *       <td>api-evangelist/clearbit; the body of a 429 is unknown</td></tr>
 *   <tr><td>terms</td><td>accounts opened from 2024 on get no key</td><td>api-evangelist/clearbit, lifecycle</td></tr>
 *   <tr><td>default</td><td>off, for it is a legacy</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.leadwright.http.source.clearbit;

import org.jspecify.annotations.NullMarked;
