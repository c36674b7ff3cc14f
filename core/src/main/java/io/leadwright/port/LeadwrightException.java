package io.leadwright.port;

import org.jspecify.annotations.Nullable;

/** The outside failed. A caller's mistake is an {@link IllegalArgumentException} instead, and a plain "no" is an answer. */
public abstract class LeadwrightException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeadwrightException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
