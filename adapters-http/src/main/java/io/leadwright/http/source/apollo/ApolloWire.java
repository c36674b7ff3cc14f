package io.leadwright.http.source.apollo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Apollo sends, as far as it is read: anything may be missing. */
final class ApolloWire {

    private ApolloWire() {}

    /** Of {@code people/match}; the id is a number of 64 bits, which is a text elsewhere. */
    record PersonAnswer(
            @Nullable Person person,
            @Nullable Waterfall waterfall,
            @Nullable String requestId) {}

    /** Whether more is to come. */
    record Waterfall(@Nullable String status) {}

    /** Of {@code people/bulk_match}: null where nobody was found. */
    record PeopleAnswer(
            @Nullable String creditsConsumed, @Nullable List<@Nullable Person> matches) {}

    /** Of {@code organizations/enrich}. */
    record CompanyAnswer(@Nullable Company organization) {}

    /** Of {@code webhook_result}. */
    record DeferredAnswer(
            @Nullable String lastDispatchedAt, @Nullable Deferred webhookResult) {}

    /** What the waterfall brought. */
    record Deferred(
            @Nullable String creditsConsumed, @Nullable List<@Nullable Contact> people) {}

    /** Of {@code webhook_result}, when there is none. */
    record NotReady(@Nullable String errorCode, @Nullable String retryAfterSeconds) {}

    record Person(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String emailStatus,
            @Nullable List<@Nullable String> personalEmails,
            @Nullable String linkedinUrl,
            @Nullable String twitterUrl,
            @Nullable String githubUrl,
            @Nullable String facebookUrl,
            @Nullable String title,
            @Nullable String headline,
            @Nullable String city,
            @Nullable String state,
            @Nullable String country,
            @Nullable List<@Nullable Job> employmentHistory,
            @Nullable Company organization,
            @Nullable Contact contact) {}

    /** Years at a school are listed as jobs too, with a degree. */
    record Job(@Nullable String startDate, @Nullable String degree) {}

    /** How a person is reached: as the customer saved it, or as the waterfall found it. */
    record Contact(
            @Nullable String sanitizedPhone,
            @Nullable List<@Nullable Phone> phoneNumbers,
            @Nullable List<@Nullable Email> contactEmails,
            @Nullable List<@Nullable Email> emails) {}

    /** The same things have other names where the waterfall found the number. */
    record Phone(
            @Nullable String sanitizedNumber,
            @Nullable String rawNumber,
            @Nullable String type,
            @Nullable String typeCd,
            @Nullable String dncStatus,
            @Nullable String dncStatusCd) {}

    record Email(@Nullable String email, @Nullable String emailStatus) {}

    record Company(
            @Nullable String name,
            @Nullable String websiteUrl,
            @Nullable String primaryDomain,
            @Nullable String industry,
            @Nullable String estimatedNumEmployees,
            @Nullable String shortDescription,
            @Nullable String seoDescription,
            @Nullable String foundedYear,
            @Nullable String rawAddress,
            @Nullable String city,
            @Nullable String state,
            @Nullable String country) {}
}
