package io.leadwright.http.source.crunchbase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Crunchbase sends, as far as it is read: anything may be missing. */
final class CrunchbaseWire {

    private CrunchbaseWire() {}

    /** Of {@code searches/organizations}. */
    record Organizations(@Nullable List<@Nullable Entity> entities) {}

    /** One of them; whole of {@code entities/organizations}. */
    record Entity(@Nullable Organization properties) {}

    /** Of {@code autocompletes}. */
    record Suggestions(@Nullable List<@Nullable Suggestion> entities) {}

    record Suggestion(@Nullable Identifier identifier) {}

    /** Of {@code searches/people}. */
    record People(@Nullable List<@Nullable PersonEntity> entities) {}

    record PersonEntity(@Nullable Person properties) {}

    /** Instead of any of these, in the one or the other way. */
    record Problem(@Nullable String code, @Nullable String value) {}

    record Organization(
            @Nullable Identifier identifier,
            @Nullable String legalName,
            @Nullable String websiteUrl,
            @Nullable List<@Nullable Identifier> categories,
            @Nullable String numEmployeesEnum,
            @Nullable String shortDescription,
            @Nullable Day foundedOn,
            @Nullable List<@Nullable Identifier> locationIdentifiers,
            @Nullable Money fundingTotal,
            @Nullable Money valuation,
            @Nullable String valuationDate,
            @Nullable String updatedAt) {}

    record Person(
            @Nullable Identifier identifier,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String primaryJobTitle,
            @Nullable Identifier primaryOrganization,
            @Nullable String description,
            @Nullable String shortDescription,
            @Nullable Link linkedin,
            @Nullable Link twitter,
            @Nullable Link facebook,
            @Nullable List<@Nullable Identifier> locationIdentifiers,
            @Nullable String updatedAt) {}

    /** Of a company, a person, a category or a place; only a place has a type. */
    record Identifier(
            @Nullable String permalink,
            @Nullable String value,
            @Nullable String locationType) {}

    record Day(@Nullable String value, @Nullable String precision) {}

    record Money(@Nullable String valueUsd) {}

    record Link(@Nullable String value) {}
}
