package io.leadwright.http.source.clearbit;

import io.leadwright.profile.form.CompanyDomain;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Clearbit sends, as far as it is read: anything may be missing. */
final class ClearbitWire {

    private ClearbitWire() {}

    /** Of {@code combined/find}. */
    record Both(@Nullable Person person, @Nullable Company company) {}

    /** Instead of any answer. */
    record ErrorAnswer(@Nullable Problem error) {}

    record Problem(@Nullable String type) {}

    record Person(
            @Nullable Name name,
            @Nullable String email,
            @Nullable String location,
            @Nullable String bio,
            @Nullable Employment employment,
            @Nullable Page linkedin,
            @Nullable Page twitter,
            @Nullable Page github,
            @Nullable Page facebook,
            @Nullable String fuzzy,
            @Nullable String indexedAt) {

        /** Whether they were matched by less than their address. */
        boolean isFuzzy() {
            return "true".equals(fuzzy);
        }
    }

    record Name(@Nullable String givenName, @Nullable String familyName) {}

    record Employment(@Nullable String name, @Nullable String title) {}

    record Page(@Nullable String handle) {}

    record Company(
            @Nullable String name,
            @Nullable String legalName,
            @Nullable String domain,
            @Nullable List<@Nullable String> domainAliases,
            @Nullable Category category,
            @Nullable Metrics metrics,
            @Nullable String description,
            @Nullable String foundedYear,
            @Nullable String location,
            @Nullable String emailProvider,
            @Nullable String indexedAt) {

        /** Whether this domain is one of its own. */
        boolean isAt(String text) {
            return Stream.concat(
                            Stream.ofNullable(domain),
                            Stream.ofNullable(domainAliases).flatMap(List::stream))
                    .flatMap(own -> Stream.ofNullable(own))
                    .anyMatch(own ->
                            CompanyDomain.ofWebsite(own).filter(text::equals).isPresent());
        }
    }

    record Category(@Nullable String industry) {}

    record Metrics(@Nullable String employees, @Nullable String employeesRange) {}
}
