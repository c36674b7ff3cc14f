/**
 * OpenCorporates: the registers of many states in one, by the REST API 0.4.
 *
 * <table>
 *   <caption>The facts, and where they are documented</caption>
 *   <tr><th>What</th><th>How it is</th><th>Source</th></tr>
 *   <tr><td>id</td><td>{@code opencorporates}</td><td></td></tr>
 *   <tr><td>asked by</td><td>the company's name, in all registers at once</td><td>api.opencorporates.com/documentation/API-Reference,
 *       {@code companies/search}</td></tr>
 *   <tr><td>whose</td><td>only the one company of this name, legal forms aside, that is neither closed nor a branch. Of two in
 *       different registers nobody knows which is meant. Up to 100 are asked for; where there are more, another may be of
 *       this name too, and none is answered. That {@code per_page} may be 100 is inferred</td><td>our decision</td></tr>
 *   <tr><td>fields</td><td>legal name, registration number, day of registration; as of when OpenCorporates looked at the
 *       register</td><td>the API reference</td></tr>
 *   <tr><td>key</td><td>only as the parameter {@code api_token}: no header is documented. It is in no text of ours, and no redirect
 *       is followed with it; but whoever logs addresses on the way, such as a proxy that ends TLS, logs the key</td>
 *       <td>the same</td></tr>
 *   <tr><td>errors</td><td>401 for a wrong token has been seen; 429 is taken for a limit, and 403 where its
 *       message speaks of one, which is inferred</td>
 *       <td>unknown</td></tr>
 *   <tr><td>batch</td><td>1</td><td>the API reference</td></tr>
 *   <tr><td>price</td><td>free for open data; else a plan</td><td>the same</td></tr>
 *   <tr><td>limits</td><td>about 50 a day and 200 a month without a plan: asked 50 a day</td>
 *       <td>posthog.com/docs/cdp/sources/opencorporates; the plans' are unknown</td></tr>
 *   <tr><td>terms</td><td>Open Database Licence: attribution, which each claim carries with its page, and share-alike. A company
 *       that is {@code restricted_for_marketing} is not answered: what that forbids is unknown</td><td>the API reference</td></tr>
 *   <tr><td>default</td><td>off, for these terms</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.leadwright.http.source.opencorporates;

import org.jspecify.annotations.NullMarked;
