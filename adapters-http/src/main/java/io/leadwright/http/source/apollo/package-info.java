/**
 * Apollo.
 *
 * <table>
 * <caption>What is known of it</caption>
 * <tr><td>asked by</td><td>e-mail address, LinkedIn page, names and company; companies by domain
 *     (docs.apollo.io/reference: people-enrichment, organization-enrichment)</td></tr>
 * <tr><td>answers</td><td>names, e-mail address with status, further addresses, LinkedIn, company, title, location, headline,
 *     Twitter, GitHub, Facebook, the company's data; the phone number of a saved contact, or by the waterfall; years of
 *     experience from the earliest job it lists (the same)</td></tr>
 * <tr><td>batch</td><td>10 (bulk-people-enrichment); 1 with the waterfall, whose results have one id a call
 *     (poll-webhook-result)</td></tr>
 * <tr><td>price</td><td>1 credit a person or company with data, nothing for a miss; 8 more for a mobile number; a waterfall's
 *     vendors may charge otherwise (people-enrichment, organization-enrichment)</td></tr>
 * <tr><td>limits</td><td>1,000 a minute on paid plans; 50 a minute, 200 an hour, 600 a day on free ones (rate-limits)</td></tr>
 * <tr><td>terms</td><td>www.apollo.io/terms, sections 6 and 12; personal addresses of people under the GDPR are not
 *     revealed; a number that may be on a do-not-call list, or is the company's, is not claimed</td></tr>
 * <tr><td>default</td><td>on</td></tr>
 * </table>
 *
 * <p>An answer says its own cost only for a whole batch ({@code credits_consumed}) and for what the waterfall found; else it is
 * counted by the price.
 */
@NullMarked
package io.leadwright.http.source.apollo;

import org.jspecify.annotations.NullMarked;
