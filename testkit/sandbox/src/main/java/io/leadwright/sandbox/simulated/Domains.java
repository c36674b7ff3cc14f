package io.leadwright.sandbox.simulated;

import io.leadwright.profile.form.CompanyDomain;

/** Domains as somebody may write them. */
final class Domains {

    private Domains() {}

    /** The domain of a site's address, or what was said. */
    static String of(String text) {
        return CompanyDomain.ofWebsite(text).orElse(text);
    }
}
