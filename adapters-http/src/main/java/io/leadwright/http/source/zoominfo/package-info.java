/**
 * ZoomInfo: people at work and their companies, by the GTM data API. The legacy Enterprise API is not spoken.
 *
 * <table>
 *   <caption>The facts, and where they are documented</caption>
 *   <tr><th>What</th><th>How it is</th><th>Source</th></tr>
 *   <tr><td>id</td><td>{@code zoominfo}</td><td></td></tr>
 *   <tr><td>asked by</td><td>e-mail; else LinkedIn page; else both names and the company's name; a company by its domain, else
 *       its name: the surest that is known alone is sent</td><td>OpenAPI description of the GTM data API v1</td></tr>
 *   <tr><td>fields</td><td>names, e-mail, alternative e-mails, phone, LinkedIn, company, title, location, experience, skills,
 *       Twitter, GitHub, Facebook; of the company name, website, industry, size, description, headquarters; the founding year
 *       only if the company alone is asked for</td><td>the same</td></tr>
 *   <tr><td>batch</td><td>25, told apart by the input that is repeated</td><td>the same</td></tr>
 *   <tr><td>price</td><td>1 credit a record that comes back, unless it is under management already; nothing for a miss or an
 *       error</td><td>the same</td></tr>
 *   <tr><td>limits</td><td>5 requests a second on the smallest plan, 25 or 35 on others; also by the hour and the day; rejected
 *       calls are free</td><td>docs.zoominfo.com, rate limits</td></tr>
 *   <tr><td>authentication</td><td>OAuth 2.0 client credentials; the token is kept while it is good and replaced once if it is
 *       refused</td><td>docs.zoominfo.com, authentication; RFC 6749 §4.4</td></tr>
 *   <tr><td>errors</td><td>{@code PFAPI0011} with 400 is the credit limit; {@code PFAPI0001} and {@code PFAPI0009} an output
 *       field that was not bought</td><td>docs.zoominfo.com, errors</td></tr>
 *   <tr><td>terms</td><td>the customer's contract; who opted out is {@code OPT_OUT}, do-not-call is flagged by number</td>
 *       <td>OpenAPI description; the contract's terms are not public</td></tr>
 *   <tr><td>default</td><td>on</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.leadwright.http.source.zoominfo;

import org.jspecify.annotations.NullMarked;
