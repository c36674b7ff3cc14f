/**
 * GLEIF: the index of those that have a Legal Entity Identifier (ISO 17442).
 *
 * <table>
 *   <caption>The facts, and where they are documented</caption>
 *   <tr><th>What</th><th>How it is</th><th>Source</th></tr>
 *   <tr><td>id</td><td>{@code gleif}</td><td></td></tr>
 *   <tr><td>asked by</td><td>the company's legal name; only the one company counts that has this name and is not inactive,
 *       no branch, and whose record is neither {@code DUPLICATE} nor {@code ANNULLED}</td>
 *       <td>GLEIF's API description and its collection on documenter.getpostman.com (SVYrrxuU)</td></tr>
 *   <tr><td>fields</td><td>legal name, LEI, number in its national register, day of its legal creation, headquarters; as of when
 *       the record was last changed. No site, trade or head-count</td><td>the same</td></tr>
 *   <tr><td>batch</td><td>1; up to 200 records a page, of which 100 are asked for</td><td>the page from testers' notes</td></tr>
 *   <tr><td>price</td><td>free, no key</td><td>gleif.org</td></tr>
 *   <tr><td>limits</td><td>none published and no header tells; integrators quote 60 a minute, which is kept to. What a 429 looks
 *       like is not known</td><td>support.lusid.com</td></tr>
 *   <tr><td>terms</td><td>CC0 by our inference: no attribution is asked for</td><td></td></tr>
 *   <tr><td>default</td><td>on</td><td></td></tr>
 * </table>
 *
 * <p>How sure GLEIF is of a record, {@code corroborationLevel}, has no place in a claim and is not read.
 */
@NullMarked
package io.leadwright.http.source.gleif;

import org.jspecify.annotations.NullMarked;
