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
 *     <td>name, bio, company, location, links, languages as skills, last activity</td><td>1</td><td>free</td>
 *     <td>5,000 an hour; 30 searches a minute</td>
 *     <td>not for unsolicited mail, nor to be sold to recruiters</td><td>off</td></tr>
 * <tr><td>clearbit</td><td>e-mail; companies by domain</td>
 *     <td>person, company; at times only by polling</td><td>1</td>
 *     <td>1 lookup a question, found or not</td><td>600 a minute and host</td>
 *     <td>a legacy: accounts opened from 2024 on get no key</td><td>off</td></tr>
 * <tr><td>crunchbase</td><td>names and company; companies by domain or name</td>
 *     <td>company, funding and valuation; person</td><td>1</td><td>free to ask, the licence is paid</td><td>200 a minute</td>
 *     <td>a link to Crunchbase wherever it is shown, which each claim carries</td><td>off</td></tr>
 * <tr><td>opencorporates</td><td>companies by name</td><td>legal name, number and day of registration</td><td>1</td>
 *     <td>free for open data</td><td>50 a day, 200 a month without a plan</td>
 *     <td>attribution, which each claim carries, and share-alike; its key goes into the address</td><td>off</td></tr>
 * <tr><td>twitter</td><td>page on X</td>
 *     <td>name, bio, location, website, followers and posts, marks of businesses and governments</td><td>100</td>
 *     <td>0.01 US dollars a user, misses free as far as is known</td><td>300 in 15 minutes</td>
 *     <td>only accounts that people gave or made public; nothing sensitive</td><td>off</td></tr>
 * <tr><td>linkedin</td><td>companies by domain; never people</td>
 *     <td>company; more of it to administrators of its page</td><td>1</td><td>free</td>
 *     <td>by the day, not published; asked once a second</td>
 *     <td>approved applications; only one's own profile may be kept</td><td>off</td></tr>
 * <tr><td>facebook</td><td>companies by name; never people</td>
 *     <td>company, verified pages</td><td>1</td><td>free</td>
 *     <td>200 an hour for each user of the application</td>
 *     <td>reviewed applications; not to be sold or passed to data brokers</td><td>off</td></tr>
 * <tr><td>companies-house</td><td>companies by name</td>
 *     <td>legal name, number, day and place in the British register, trade</td><td>1</td><td>free</td>
 *     <td>600 in 5 minutes</td><td>public register; the names of trades with their licence</td><td>on</td></tr>
 * <tr><td>gleif</td><td>companies by legal name</td>
 *     <td>legal name, LEI, number, day of creation, headquarters</td><td>1</td><td>free, no key</td>
 *     <td>none published; asked 60 a minute</td><td>CC0</td><td>on</td></tr>
 * <tr><td>sec-edgar</td><td>companies by name</td>
 *     <td>legal name, trade, headquarters of who is traded in the USA</td><td>1</td><td>free, no key</td>
 *     <td>10 a second; asked 8</td><td>public domain; the host says who asks</td><td>on</td></tr>
 * <tr><td>wikidata</td><td>companies by name</td>
 *     <td>name, site, industry, size, founding year, headquarters, LEI</td><td>50</td><td>free, no key</td>
 *     <td>no number; asked 5 a second, one after the other</td><td>CC0; the host says who asks</td><td>on</td></tr>
 * <tr><td>website</td><td>companies by domain</td>
 *     <td>company, as its own site has it</td><td>1</td><td>free</td>
 *     <td>ours: 5 a second to one site, fewer if it says so</td>
 *     <td>robots.txt is kept; public addresses alone; who asks says who they are</td><td>on</td></tr>
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
 *       {@code VendorClient}, which is told if the vendor {@linkplain io.leadwright.http.source.VendorClient#givingTickets()
 *       gives tickets}. The key goes into a header, never into a URL; a request that may be billed is
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
