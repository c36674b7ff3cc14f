package io.leadwright.lead;

import java.util.Locale;
import java.util.Optional;

/** How far a lead has come. Any move is allowed: real pipelines go backwards. */
public enum LeadStatus {
    /** Recently added, not contacted yet. */
    NEW,
    /** Reached out to once; a follow-up is due. */
    CONTACTED,
    /** Has answered. */
    REPLIED,
    /** Became a customer. */
    CONVERTED,
    /** Did not answer, or is not interested. */
    COLD;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The status as the API and the files write it, in lower case. */
    public String code() {
        return code;
    }

    /** The status written so, compared exactly; empty if there is none. */
    public static Optional<LeadStatus> ofCode(String code) {
        for (LeadStatus status : values()) {
            if (status.code.equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
