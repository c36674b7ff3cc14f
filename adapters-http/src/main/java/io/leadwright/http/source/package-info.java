/**
 * Vendors, a folder each. What they share is here: {@link io.leadwright.http.source.VendorClient} leaves out what cannot be
 * asked, cuts the rest into batches and speaks for one account; {@link io.leadwright.http.source.WireJson} takes whatever a
 * vendor calls JSON; {@link io.leadwright.http.source.HttpFailure} says what a status means unless the vendor means something
 * else by it. A host plugs a vendor in with its key, and may change how it is reached:
 *
 * <pre>{@code
 * Leadwright.builder(storage)
 *         .source(ApolloSource.create(Secret.env("APOLLO_API_KEY")).creditCosts(Cost.usd("0.02")))
 *         .source(HunterSource.create(account -> keys.of(account)).over(connection -> connection.client(proxied)))
 * }</pre>
 *
 * <table>
 * <caption>The vendors there are; each folder says where its facts stand</caption>
 * <tr><th>source</th><th>asked by</th><th>answers</th><th>batch</th><th>price</th><th>limits</th><th>terms</th><th>default</th></tr>
 * <tr><td>apollo</td><td>LinkedIn, e-mail, names and company; companies by domain</td>
 *     <td>person, company, saved phones; more by the waterfall, by polling</td><td>10</td>
 *     <td>1 credit a match, 8 more for a mobile, misses free</td><td>1,000 a minute, paid plans</td>
 *     <td>terms of service, 6 and 12</td><td>on</td></tr>
 * <tr><td>hunter</td><td>LinkedIn, e-mail, names and company; companies by domain</td>
 *     <td>person, company, an address found or verified; some of it by polling</td><td>1</td>
 *     <td>1 or 2 credits a match, misses free</td>
 *     <td>15 a second, 500 a minute, verifications 300; asked 5 a second</td>
 *     <td>451: the person objected, is told as {@code DO_NOT_PROCESS}</td><td>on</td></tr>
 * <tr><td>zoominfo</td><td>e-mail, LinkedIn, names and company; companies by domain or name</td>
 *     <td>person, company, technologies as skills; no number that is not to be called</td><td>25</td>
 *     <td>1 credit a record, misses free</td><td>5 a second, the smallest plan</td>
 *     <td>the customer's contract; opted out is told as {@code DO_NOT_PROCESS}</td><td>on</td></tr>
 * <tr><td>github</td><td>page on GitHub, published e-mail</td>
 *     <td>name, bio, company, location, links, languages as skills</td><td>1</td><td>free</td>
 *     <td>5,000 an hour; 30 searches a minute</td>
 *     <td>not for unsolicited mail, nor to be sold to recruiters</td><td>off</td></tr>
 * </table>
 *
 * <h2>Adding a vendor</h2>
 *
 * <p>Nothing that is there needs to be changed; {@code http.source.fifth} among the tests is such a vendor, whole.
 *
 * <ol>
 *   <li>A folder named as the vendor's id, and in its {@code package-info} the facts: by what it can be asked, what it answers,
 *       batch, price, limits, terms, whether it is on by default, and where each of them is documented.
 *   <li>{@code …Wire}: the records of its JSON. Every component is a nullable text, record or list, whatever the documentation
 *       says of its type; what is not read is left out.
 *   <li>{@code …Reading}: status, headers and body in, {@link io.leadwright.source.SourceAnswer} out. It is pure, throws for no
 *       bytes whatever, and begins with what this vendor does that others do not: a 200 that is not found, a 404 that means
 *       later, throttling as 403. What is left over goes to {@code HttpFailure}. Claims are gathered by
 *       {@link io.leadwright.profile.ClaimsBuilder}, which leaves out what no claim can have.
 *   <li>{@code …Source}: its {@link io.leadwright.source.SourceProfile}, its own
 *       {@link io.leadwright.http.transport.Connection} (host, rate), and a method from questions to requests, given to a
 *       {@code VendorClient}. The key goes into a header, never into a URL; a request that may be billed is
 *       {@linkplain io.leadwright.http.transport.WireRequest#paid() paid}, so that it is not sent twice.
 *   <li>Tests: a folder of recorded answers, one test for each thing the vendor does differently, a fuzz test of the reading,
 *       {@code RecordedVendorContract}, which holds it to the rules of all sources, and a line in {@code Clients}, which the
 *       faults of a network are tried on.
 * </ol>
 *
 * <p>Vendors are strangers to each other. Knows {@code transport} and core's {@code source} and {@code port}.
 */
@NullMarked
package io.leadwright.http.source;

import org.jspecify.annotations.NullMarked;
