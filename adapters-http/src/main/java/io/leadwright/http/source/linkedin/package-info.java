/**
 * LinkedIn: organisations, by its Organization Lookup API. People are never looked up here: no interface finds a member by
 * e-mail, name, company or page, and pages are not read. What is known of a person's page goes, as any question, to the sources
 * that are asked by it.
 *
 * <table>
 *   <caption>The facts, and where they are documented</caption>
 *   <tr><th>What</th><th>How it is</th><th>Source</th></tr>
 *   <tr><td>id</td><td>{@code linkedin}</td><td></td></tr>
 *   <tr><td>asked by</td><td>the company's domain, as that of its mail; of several organisations the only one whose site is
 *       there. A question that wants nothing of the company is never sent</td>
 *       <td>learn.microsoft.com/linkedin, organization lookup; which of several is our decision</td></tr>
 *   <tr><td>fields</td><td>of the company name, website, headquarters; size, description and founding year only if the token is
 *       an administrator's of its page. Industries come as numbers, and are left out</td><td>the same</td></tr>
 *   <tr><td>nobody</td><td>no elements</td><td>inferred from its paged answers</td></tr>
 *   <tr><td>batch</td><td>1</td><td>the same: only ids come in batches</td></tr>
 *   <tr><td>price</td><td>free</td><td></td></tr>
 *   <tr><td>limits</td><td>by the day, application and member, until midnight UTC: 429 with service error 101. The figures are
 *       in the developer portal alone: asked once a second</td>
 *       <td>learn.microsoft.com/linkedin, rate limits and error handling</td></tr>
 *   <tr><td>version</td><td>a header with year and month, which the host says: each is taken away after a year or so</td>
 *       <td>learn.microsoft.com/linkedin, versioning</td></tr>
 *   <tr><td>terms</td><td>an approved application with the scope {@code rw_organization_admin}; nobody's profile may be kept
 *       but the signed-in member's own; services that read the pages were stopped in court</td>
 *       <td>the same, organization lookup and profile API; reports on Proxycurl, 2025</td></tr>
 *   <tr><td>default</td><td>off, as it takes that approval</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.leadwright.http.source.linkedin;

import org.jspecify.annotations.NullMarked;
