package io.leadwright.http.api;

/** What can be wrong with a request, or with us. */
enum ProblemCode {
    /** The query string, a header or the body is not what it must be. */
    VALIDATION_ERROR(400, "A parameter or the body is not what it must be"),
    /** The request cannot be read: it is malformed, or its body breaks off. */
    BAD_REQUEST(400, "The request is malformed or breaks off"),
    /** Nobody is known by the key. */
    UNAUTHORIZED(401, "There is no such key"),
    /** The account has not enough credits for what was asked. */
    ENRICHMENT_CREDITS_EXHAUSTED(402, "The account has not enough credits"),
    /** The key is for other things. */
    PERMISSION_DENIED(403, "The key is for other things"),
    /** No such path, or no such lead. */
    NOT_FOUND(404, "There is no such lead"),
    /** The path takes other methods. */
    METHOD_NOT_ALLOWED(405, "The path takes other methods"),
    /** The caller reads none of the formats that there are. */
    NOT_ACCEPTABLE(406, "The answer is in no format that the caller accepts"),
    /** An id, an e-mail address or a LinkedIn page belongs to another lead. */
    LEAD_EXISTS(409, "The id, the e-mail address or the LinkedIn page is another lead's"),
    /** The same request, by its idempotency key, is being worked on. */
    REQUEST_IN_PROGRESS(409, "The request of this Idempotency-Key is being worked on"),
    /** A run is in a state in which that cannot be done. */
    RUN_STATE_CONFLICT(409, "The run is in a state in which that cannot be done"),
    /** The lead was changed since the caller saw it. */
    VERSION_CONFLICT(412, "The lead has another version by now"),
    /** The body has too many bytes. */
    CONTENT_TOO_LARGE(413, "The body is too large"),
    /** The query string has too many characters. */
    URI_TOO_LONG(414, "The query string is too long"),
    /** The body is in a format that the path does not take. */
    UNSUPPORTED_MEDIA_TYPE(415, "The body is in another format"),
    /** The idempotency key belongs to a request that asked for something else. */
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was given to another request"),
    /** More leads were asked for than are admitted in a time. */
    RATE_LIMIT_EXCEEDED(429, "More was asked for than is admitted in a time"),
    /** The person wants to be left alone, and is no lead. */
    PERSON_SUPPRESSED(451, "The person wants to be left alone, and does not become a lead"),
    /** A fault of ours. */
    INTERNAL_ERROR(500, "Something unforeseen happened"),
    /** None of the sources of an enrichment could answer. */
    PROVIDERS_UNAVAILABLE(503, "None of the sources can answer at the moment"),
    /** It cannot be told who wants to be left alone. */
    SUPPRESSION_KEY_MISSING(503, "The key is missing by which people are told who want to be left alone"),
    /** The storage is down, or there is no room for the request. */
    SERVICE_UNAVAILABLE(503, "The storage does not answer, or too much is sent at once");

    private final int status;
    private final String meaning;

    ProblemCode(int status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    /** The status that comes with it. */
    int status() {
        return status;
    }

    /** When it is given, for the API's description. */
    String meaning() {
        return meaning;
    }
}
