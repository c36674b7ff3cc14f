package io.leadwright.match;

import com.google.common.base.CharMatcher;
import com.google.common.net.InternetDomainName;
import io.leadwright.lead.EmailKey;
import io.leadwright.lead.Folding;
import io.leadwright.lead.TextField;
import io.leadwright.profile.Claim;
import io.leadwright.profile.IdentifierMatch.Verdict;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.profile.form.AnybodysCompany;
import io.leadwright.profile.form.FreeMail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the company that a source says stands to the one that is known: names with names, domains with domains, and a name with
 * a domain that spells it, which agrees in part. The domain of a free mailbox is nobody's company, nor is {@linkplain AnybodysCompany anybody's}.
 */
final class IdentifierCompany {

    private IdentifierCompany() {}

    /** Whether a company is known, by its name or its domain. */
    static boolean isKnown(Subject asked) {
        return name(asked).isPresent() || domain(asked).isPresent();
    }

    /** Whether an address that a source says is at the company of the known address. */
    static boolean isOfAddress(Subject asked, MatchAnswer answer) {
        Optional<String> known = domain(asked).map(IdentifierCompany::registered);
        return known.isPresent()
                && answer.addresses().stream()
                        .flatMap(said -> IdentifierValues.address(said.text()).stream())
                        .anyMatch(said ->
                                registered(IdentifierValues.domain(said)).equals(known.get()));
    }

    static Verdict compare(Subject asked, MatchAnswer answer) {
        List<Claim> names = new ArrayList<>(answer.of(ProfileField.COMPANY));
        names.addAll(answer.of(ProfileField.COMPANY_NAME));
        names.removeIf(said -> AnybodysCompany.isCalled(said.text()));
        List<String> domains = domains(asked, answer);
        List<Verdict> verdicts = new ArrayList<>();
        name(asked).ifPresent(name -> {
            names.forEach(said -> verdicts.add(IdentifierValues.compare(name, said)));
            domains.forEach(said -> verdicts.add(spelled(name, said)));
        });
        domain(asked).ifPresent(domain -> {
            names.forEach(said -> verdicts.add(spelled(said.text(), domain)));
            domains.forEach(said -> verdicts.add(compare(domain, said)));
        });
        return best(verdicts);
    }

    /** A name that does not spell the domain says nothing against it, nor against a name that differs. */
    private static Verdict best(List<Verdict> verdicts) {
        Verdict best = verdicts.stream().min(Verdict::compareTo).orElse(Verdict.NOT_SAID);
        return best == Verdict.UNCLEAR && verdicts.contains(Verdict.CONTRADICTS) ? Verdict.CONTRADICTS : best;
    }

    private static Optional<String> name(Subject asked) {
        return asked.text(TextField.COMPANY).filter(name -> !AnybodysCompany.isCalled(name));
    }

    private static Optional<String> domain(Subject asked) {
        return asked.text(TextField.EMAIL).flatMap(IdentifierValues::address).flatMap(IdentifierCompany::domain);
    }

    private static Optional<String> domain(EmailKey email) {
        return Optional.of(IdentifierValues.domain(email)).filter(domain -> !FreeMail.isFree(domain));
    }

    /** The websites' and, unless an address is known with which it is compared already, that of the address. */
    private static List<String> domains(Subject asked, MatchAnswer answer) {
        List<String> domains = new ArrayList<>();
        answer.of(ProfileField.COMPANY_WEBSITE)
                .forEach(said -> site(said.key().orElseThrow()).ifPresent(domains::add));
        if (asked.text(TextField.EMAIL).isEmpty()) {
            for (Claim said : answer.of(ProfileField.EMAIL)) {
                IdentifierValues.address(said.text())
                        .flatMap(IdentifierCompany::domain)
                        .ifPresent(domains::add);
            }
        }
        return domains;
    }

    /** The host of a site's key; nobody's, if it is a provider of mail, or one where everybody has pages. */
    private static Optional<String> site(String key) {
        String host = key.substring(0, CharMatcher.is(':').indexIn(key + ":"));
        boolean isAnybodys = CharMatcher.anyOf("/?").matchesAnyOf(key) || FreeMail.isFree(registered(host));
        return isAnybodys ? Optional.empty() : Optional.of(host);
    }

    private static Verdict compare(String domain, String said) {
        if (registered(domain).equals(registered(said))) {
            return Verdict.AGREES;
        }
        return label(domain).equals(label(said)) ? Verdict.AGREES_IN_PART : Verdict.CONTRADICTS;
    }

    /** As it is written, or as companies are compared: without its legal form. */
    private static Verdict spelled(String name, String domain) {
        String label = plain(label(domain));
        boolean isSpelled = plain(name).equals(label)
                || ProfileField.COMPANY
                        .form()
                        .read(name)
                        .filter(read -> plain(read.key()).equals(label))
                        .isPresent();
        return isSpelled ? Verdict.AGREES_IN_PART : Verdict.UNCLEAR;
    }

    /** The domain that somebody registered, below the public suffix: {@code techcorp.co.uk} of {@code mail.techcorp.co.uk}. */
    private static String registered(String domain) {
        if (!InternetDomainName.isValid(domain)) {
            return domain;
        }
        InternetDomainName name = InternetDomainName.from(domain);
        return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : domain;
    }

    private static String label(String domain) {
        String registered = registered(domain);
        int dot = registered.indexOf('.');
        return dot < 0 ? registered : registered.substring(0, dot);
    }

    private static String plain(String name) {
        return CharMatcher.forPredicate(Character::isLetterOrDigit).retainFrom(Folding.search(name));
    }
}
