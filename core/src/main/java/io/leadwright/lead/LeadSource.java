package io.leadwright.lead;

import java.util.Locale;
import java.util.Optional;

/** Where a lead came from. Finer distinctions belong in tags or custom fields. */
public enum LeadSource {
    /** Found on LinkedIn. */
    LINKEDIN,
    /** Came through the host's own site. */
    WEBSITE,
    /** Named by somebody. */
    REFERRAL,
    /** Read from a file. */
    IMPORT,
    /** Written by a program. */
    API;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The source as the API and the files write it, in lower case. */
    public String code() {
        return code;
    }

    /** The source written so, compared exactly; empty if there is none. */
    public static Optional<LeadSource> ofCode(String code) {
        for (LeadSource source : values()) {
            if (source.code.equals(code)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }
}
