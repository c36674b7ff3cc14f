package io.leadwright.http.source.facebook;

import io.leadwright.http.source.ExactCompany;
import io.leadwright.http.source.facebook.FacebookWire.Page;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.form.CompanyDomain;
import io.leadwright.source.Question;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The company that is meant, for its page to be told from that of anybody else. Pure.
 *
 * @param domain of its site
 */
record AskedCompany(String name, Optional<String> domain) {

    /** Of a question that knows its name. */
    static AskedCompany of(Question question) {
        return new AskedCompany(question.known(ProfileField.COMPANY).orElseThrow(), question.companyDomain());
    }

    /** Whether a page is called as the company is, without its legal form. */
    boolean isCalled(@Nullable String text) {
        return ExactCompany.isSame(name, text);
    }

    /** Whether it is the company's: by its site if it names one, else by its name. */
    boolean isOn(Page page) {
        List<String> domains = FacebookClaims.websites(page).stream()
                .flatMap(url -> CompanyDomain.ofWebsite(url).stream())
                .toList();
        return (domain.isPresent() && !domains.isEmpty()) ? domains.contains(domain.get()) : isCalled(page.name());
    }
}
