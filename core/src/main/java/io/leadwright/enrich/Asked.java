package io.leadwright.enrich;

import io.leadwright.claim.Inquiry;

/**
 * An errand that is run.
 *
 * @param errand which
 * @param inquiry as it was written down before
 */
record Asked(Errand errand, Inquiry inquiry) {

    static Asked of(Errand errand) {
        return new Asked(
                errand, errand.pursuit().dossier().inquiry(errand.source()).orElseThrow());
    }
}
