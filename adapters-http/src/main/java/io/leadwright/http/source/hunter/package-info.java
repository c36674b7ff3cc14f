/**
 * Hunter.
 *
 * <table>
 * <caption>What is known of it</caption>
 * <tr><td>asked by</td><td>e-mail address, handle on LinkedIn, names and company; companies by domain
 *     (hunter.io/api-documentation/v2)</td></tr>
 * <tr><td>answers</td><td>names, e-mail address, phone, LinkedIn, company, title, location, bio, Twitter, GitHub, Facebook, the
 *     company's data; whether an address gets its mail, if that alone is wanted or the address is looked for (the
 *     same)</td></tr>
 * <tr><td>batch</td><td>none</td></tr>
 * <tr><td>price</td><td>1 credit for a person, a company or an address, 2 for a person and their company, nothing for a miss;
 *     half a credit to 1 for a status, taken for 1 (the same)</td></tr>
 * <tr><td>limits</td><td>15 a second and 500 a minute; 10 and 300 for the status of addresses (the same)</td></tr>
 * <tr><td>terms</td><td>who asked not to be processed, by 451 {@code claimed_email}, must neither be stored nor contacted
 *     (the same, and help.hunter.io/en/articles/1911617)</td></tr>
 * <tr><td>default</td><td>on</td></tr>
 * </table>
 *
 * <p>No answer says what it cost: it is counted by the price.
 */
@NullMarked
package io.leadwright.http.source.hunter;

import org.jspecify.annotations.NullMarked;
