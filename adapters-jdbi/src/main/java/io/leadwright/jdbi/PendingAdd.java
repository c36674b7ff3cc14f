package io.leadwright.jdbi;

import io.leadwright.lead.LeadId;
import io.leadwright.lead.Stamp;
import io.leadwright.port.Newcomer;

/**
 * A lead that waits to be added.
 *
 * @param stamp who adds it, and when
 */
record PendingAdd(Stamp stamp, Newcomer newcomer) {

    LeadId id() {
        return newcomer.lead().id();
    }
}
