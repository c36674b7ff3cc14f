package io.leadwright.enrich;

import io.leadwright.claim.Inquiry;

/**
 * An answer that is written down.
 *
 * @param reply what was answered
 * @param kept what is kept of it
 */
record Arrival(Reply reply, Inquiry kept) {}
