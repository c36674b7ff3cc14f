package io.leadwright.http.source.hunter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Hunter sends, as far as it is read: anything may be missing. */
final class HunterWire {

    private HunterWire() {}

    /** Of {@code people/find}. */
    record PersonAnswer(@Nullable Person data) {}

    /** Of {@code companies/find}. */
    record CompanyAnswer(@Nullable Company data) {}

    /** Of {@code combined/find}. */
    record CombinedAnswer(@Nullable Combined data) {}

    record Combined(@Nullable Person person, @Nullable Company company) {}

    /** Of {@code email-finder}, whose names are in another style. */
    record FinderAnswer(@Nullable Address data) {}

    /** Of {@code email-verifier}. */
    record VerifierAnswer(@Nullable Verification data) {}

    /** Instead of any of these. */
    record ErrorAnswer(@Nullable List<@Nullable Problem> errors) {}

    record Problem(@Nullable String id, @Nullable String details) {}

    record Person(
            @Nullable Name name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String location,
            @Nullable String bio,
            @Nullable Employment employment,
            @Nullable Page linkedin,
            @Nullable Page twitter,
            @Nullable Page github,
            @Nullable Page facebook,
            @Nullable String indexedAt) {}

    record Name(@Nullable String givenName, @Nullable String familyName) {}

    record Employment(@Nullable String name, @Nullable String title) {}

    record Page(@Nullable String handle) {}

    record Company(
            @Nullable String name,
            @Nullable String domain,
            @Nullable Category category,
            @Nullable Metrics metrics,
            @Nullable String description,
            @Nullable String foundedYear,
            @Nullable String location,
            @Nullable String indexedAt) {}

    record Category(@Nullable String industry) {}

    /** The first is a number in the API's description, and a band in Hunter's own programs. */
    record Metrics(@Nullable String employees, @Nullable String employeesRange) {}

    record Address(
            @Nullable String email,
            @Nullable String acceptAll,
            @Nullable String position,
            @Nullable String twitter,
            @Nullable String linkedinUrl,
            @Nullable String phoneNumber,
            @Nullable String company,
            @Nullable List<@Nullable Sighting> sources,
            @Nullable Verification verification) {}

    /** A page on which the address stood. */
    record Sighting(@Nullable String lastSeenOn) {}

    record Verification(@Nullable String date, @Nullable String status) {}
}
