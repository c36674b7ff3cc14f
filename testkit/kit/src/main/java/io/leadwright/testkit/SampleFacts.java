package io.leadwright.testkit;

import io.leadwright.profile.form.CompanySize;
import io.leadwright.profile.form.EmailStatus;
import io.leadwright.query.Facts;
import java.util.List;

/** Facts to try a store with. */
final class SampleFacts {

    /** Something of every kind. */
    static final Facts COMPLETE = Facts.NONE
            .companySize(new CompanySize(100, 500))
            .industry("Straße & 100%_")
            .skills(List.of("Java", "C++", "größe", "😀", "a,b;c"))
            .emailStatus(EmailStatus.ACCEPT_ALL)
            .shares(870, 1_000);

    private SampleFacts() {}

    /** All of them: these are nobody's. */
    static String describe(Facts facts) {
        return String.join(
                " ",
                "size " + facts.companySize(),
                "industry " + facts.industry(),
                "skills " + facts.skills(),
                "mail " + facts.emailStatus(),
                "shares " + facts.completeness() + " " + facts.confidence());
    }
}
