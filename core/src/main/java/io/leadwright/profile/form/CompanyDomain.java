package io.leadwright.profile.form;

import io.leadwright.lead.EmailKey;
import java.util.Optional;
import java.util.stream.Stream;

/** The domain by which a company is known: one that is not everybody's. Pure and thread-safe. */
public final class CompanyDomain {

    private CompanyDomain() {}

    /** Of a company's site, such as {@code techcorp.com}; empty if it is none, or a page where everybody has one. */
    public static Optional<String> ofWebsite(String website) {
        return WebAddress.of(website)
                .map(WebAddress::host)
                .filter(host -> host.indexOf(':') < 0 && !isEverybodys(host) && !FreeMail.isFree(host));
    }

    /** Below such a host, too: whoever asks for {@code acme.wordpress.com} may be told of WordPress. */
    private static boolean isEverybodys(String host) {
        return Stream.iterate(host, name -> name.indexOf('.') > 0, name -> name.substring(name.indexOf('.') + 1))
                .anyMatch(WebsiteForm::isEverybodys);
    }

    /** Of somebody's address there; empty if anybody can have a mailbox at it. */
    public static Optional<String> of(EmailKey email) {
        return FreeMail.isFree(email)
                ? Optional.empty()
                : Optional.of(email.value().substring(email.value().lastIndexOf('@') + 1));
    }
}
