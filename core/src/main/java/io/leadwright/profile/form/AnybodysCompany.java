package io.leadwright.profile.form;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/**
 * What is written in place of a company by people who share none: the domain of a free mailbox, or that they have no employer.
 *
 * <p>The commonest in English; what is not listed may still be one. Pure and thread-safe.
 */
public final class AnybodysCompany {

    private static final Set<String> KEYS = ImmutableSet.of(
            "confidential",
            "freelance",
            "freelancer",
            "independent",
            "independent consultant",
            "n a",
            "na",
            "none",
            "null",
            "retired",
            "self",
            "self employed",
            "selfemployed",
            "stealth",
            "stealth mode",
            "stealth startup",
            "student",
            "unemployed",
            "unknown");

    private AnybodysCompany() {}

    /** Whether two people whose company is called so need not know each other; so also if it is no name. */
    public static boolean isCalled(String company) {
        return Forms.COMPANY
                .read(company)
                .map(read -> KEYS.contains(read.key()) || FreeMail.isFree(read.key()))
                .orElse(true);
    }
}
