package io.leadwright.http.api;

/** What a route asks of its caller; asking nothing must be said, too. */
enum Permission {
    /** Nothing: everybody may, without a key. */
    PUBLIC("", "everybody"),
    /** To see leads. */
    LEADS_READ("leads:read", "reading leads"),
    /** To change leads. */
    LEADS_WRITE("leads:write", "writing leads"),
    /** To have leads looked up, which may cost. */
    LEADS_ENRICH("leads:enrich", "enriching leads"),
    /** To see what an account has and had. */
    CREDITS_READ("credits:read", "reading credits"),
    /** To give an account credits. */
    CREDITS_GRANT("credits:grant", "granting credits"),
    /** To see what is kept of people. */
    PRIVACY_READ("privacy:read", "reading what is kept of people"),
    /** To have people left alone, or forgotten. */
    PRIVACY_WRITE("privacy:write", "leaving people alone");

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
