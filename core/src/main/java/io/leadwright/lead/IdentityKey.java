package io.leadwright.lead;

/**
 * What makes two leads of an account the same person: an e-mail address or a LinkedIn profile, each in a form in which
 * equal means the same. No two leads of an account share one.
 */
public sealed interface IdentityKey permits EmailKey, LinkedInKey {

    /** The key's text, comparable byte by byte. */
    String value();

    /** The field it is made of. */
    default LeadField field() {
        return this instanceof EmailKey ? LeadField.EMAIL : LeadField.LINKEDIN_URL;
    }
}
