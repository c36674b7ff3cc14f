/**
 * Companies' own sites: what a company says of itself, to whoever asks.
 *
 * <table>
 *   <caption>The facts, and where they are documented</caption>
 *   <tr><th>What</th><th>How it is</th><th>Source</th></tr>
 *   <tr><td>id</td><td>{@code website}</td><td></td></tr>
 *   <tr><td>asked by</td><td>the company's domain: robots.txt, the first page, and at most two pages of the same host that tell
 *       of the company, if something that is wanted is still missing</td><td></td></tr>
 *   <tr><td>fields</td><td>name, legal name, site, industry by its name, size, description, founded, headquarters and LEI, of
 *       the organisation whose own address is the site's; name and description of what is meant for networks that show links.
 *       A page that is parked, for sale or not to be indexed says nothing. Pages on networks are not repeated: profiles have
 *       a person's alone</td>
 *       <td>schema.org, Organization; ogp.me. That organisations have an {@code industry} is not of schema.org, and seen all
 *       the same; that the one of the same host is meant is our inference</td></tr>
 *   <tr><td>batch</td><td>1</td><td></td></tr>
 *   <tr><td>price</td><td>free</td><td></td></tr>
 *   <tr><td>limits</td><td>five requests a second and two at once to one site, ours; fewer if it says {@code Crawl-delay}, and
 *       later if that is too long to wait</td><td>{@code Crawl-delay} is not of the standard</td></tr>
 *   <tr><td>terms</td><td>robots.txt is kept: nothing is asked for that it disallows, everything is allowed where there is
 *       none (4xx), nothing where it cannot be had (5xx, no answer). 429 is 4xx to the standard, and to us not now</td>
 *       <td>RFC 9309</td></tr>
 *   <tr><td>default</td><td>on</td><td></td></tr>
 * </table>
 *
 * <h2>Whom it connects to</h2>
 *
 * <p>A stranger names the host, and so might have the machines asked that are next to the one that asks. Every address, of a
 * first page, a redirect or a link, is read by {@code SiteUrl} alone, which takes names at the ports 80 and 443 and no numbers;
 * {@code PublicHosts} has the name looked up, once for each connection, and refuses it if any of its addresses is not
 * {@linkplain io.leadwright.http.source.website.PublicAddress public}; {@code GuardedCall} connects to what it was given and
 * looks nothing up again, with TLS for the name that was asked for. Redirects are followed by {@code Visit}, three at most and five to robots.txt, each
 * as if it were the first, and none from https to http. A visit takes ten seconds, a body 2 MiB and 20 times what it was packed.
 *
 * <p>No setting changes that. {@code HostResolver}, which says where a name is, is package-private with everything that takes
 * one, so that the compiler keeps the door: {@code WebsiteSource.create} is the one public way in, and has a name for its robot
 * and nothing else. The sandbox, whose sites are on this machine, is a program and not a module, and has a class of its own in
 * this package. So can anybody who has a class path: the door is against mistakes and settings, not against the host's own
 * code.
 *
 * <p>Needs httpclient5, jsoup and crawler-commons, which are optional: no other source does.
 */
@NullMarked
package io.leadwright.http.source.website;

import org.jspecify.annotations.NullMarked;
