/**
 * GitHub: what people publish of themselves, by the REST API.
 *
 * <table>
 *   <caption>The facts, and where they are documented</caption>
 *   <tr><th>What</th><th>How it is</th><th>Source</th></tr>
 *   <tr><td>id</td><td>{@code github}</td><td></td></tr>
 *   <tr><td>asked by</td><td>GitHub page, else e-mail: only an address that its owner has made public is found, and only whoever
 *       publishes exactly this one is answered</td><td>docs.github.com, searching users</td></tr>
 *   <tr><td>fields</td><td>first and last name if the name has two words, e-mail, company, location, bio, GitHub, Twitter,
 *       website; LinkedIn and Facebook of the accounts somebody links to; as skills the languages and topics of the 100
 *       repositories they pushed to last, without forks. An organisation is nobody</td><td>GitHub's OpenAPI description; that
 *       languages are skills is our inference</td></tr>
 *   <tr><td></td><td>when they were last active: the day (UTC) of the latest {@code pushed_at} of these repositories</td>
 *       <td>the same; that it was they who pushed is our inference</td></tr>
 *   <tr><td>batch</td><td>1</td><td>the same</td></tr>
 *   <tr><td>price</td><td>free</td><td>docs.github.com, REST API rate limits</td></tr>
 *   <tr><td>limits</td><td>5,000 requests an hour a token, 30 searches a minute; the secondary limit asks for a minute's
 *       pause. Both are answered by 403 or 429</td><td>the same</td></tr>
 *   <tr><td>terms</td><td>no unsolicited e-mail to users, no selling of personal data, such as to recruiters; only for the
 *       purpose that the user allowed</td><td>GitHub Acceptable Use Policies</td></tr>
 *   <tr><td>default</td><td>off, for these terms</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.leadwright.http.source.github;

import org.jspecify.annotations.NullMarked;
