/**
 * Twitter, now X: what people say of themselves there, by the X API version 2.
 *
 * <table>
 *   <caption>The facts, and where they are documented</caption>
 *   <tr><th>What</th><th>How it is</th><th>Source</th></tr>
 *   <tr><td>id</td><td>{@code twitter}</td><td></td></tr>
 *   <tr><td>asked by</td><td>a page on X, or the name there, that is known already: neither address, name nor company find
 *       anybody</td><td>X's OpenAPI description, 2.167</td></tr>
 *   <tr><td>fields</td><td>Twitter, bio with its short links written out, location, website, followers, posts, which are
 *       {@code tweet_count} or {@code post_count}</td><td>the same; docs.x.com, user lookup</td></tr>
 *   <tr><td></td><td>first and last name if the name has two words; a verified profile if the mark is that of a business or a
 *       government, for the blue one comes with a subscription</td><td>our inference</td></tr>
 *   <tr><td>batch</td><td>100, told apart by their names: users and errors stand side by side</td>
 *       <td>X's OpenAPI description; that their order is not kept is inferred</td></tr>
 *   <tr><td>nobody</td><td>an error of type {@code resource-not-found} in a 200, or a 404</td>
 *       <td>docs.x.com, response codes and errors; user lookup says 404</td></tr>
 *   <tr><td>price</td><td>0.01 US dollars a user that is returned, once a day (UTC); older plans differ. What a miss costs is
 *       unknown: it is taken to cost nothing</td><td>docs.x.com, pricing</td></tr>
 *   <tr><td>limits</td><td>300 requests in 15 minutes an app; {@code x-rate-limit-reset} says when there are more</td>
 *       <td>docs.x.com, rate limits</td></tr>
 *   <tr><td>errors</td><td>{@code usage-capped} with 429 is what was bought</td><td>docs.x.com, response codes and errors</td></tr>
 *   <tr><td>terms</td><td>accounts are matched with people elsewhere only if they agreed, gave the account or made it public;
 *       nothing sensitive, and limits on passing it on</td><td>X developer terms, restricted use cases and policy</td></tr>
 *   <tr><td>default</td><td>off, for these terms</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.leadwright.http.source.twitter;

import org.jspecify.annotations.NullMarked;
