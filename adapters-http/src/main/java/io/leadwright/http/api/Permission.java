package io.leadwright.http.api;

/** What a route asks of its caller; there is no way of asking nothing. */
enum Permission {
    /** To see leads. */
    LEADS_READ("leads:read", "reading leads");

    private final String code;
    private final String doing;

    Permission(String code, String doing) {
        this.code = code;
        this.doing = doing;
    }

    /** As keys hold it. */
    String code() {
        return code;
    }

    /** What is done with it, for the text of a refusal. */
    String doing() {
        return doing;
    }
}
