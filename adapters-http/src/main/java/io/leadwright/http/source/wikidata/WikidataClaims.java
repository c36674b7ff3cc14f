package io.leadwright.http.source.wikidata;

import com.google.common.collect.ImmutableSet;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an item claims of a company. Its pages on networks are no person's. Pure. */
final class WikidataClaims {

    /** What an item says by itself. */
    static final ImmutableSet<ProfileField<?>> OF_ITEM = ImmutableSet.of(
            ProfileField.COMPANY_NAME,
            ProfileField.COMPANY_WEBSITE,
            ProfileField.COMPANY_SIZE,
            ProfileField.COMPANY_FOUNDED,
            ProfileField.COMPANY_LEI);

    /** What it says by other items, whose names have to be asked for. */
    static final ImmutableSet<ProfileField<?>> OF_OTHER_ITEMS =
            ImmutableSet.of(ProfileField.COMPANY_INDUSTRY, ProfileField.COMPANY_HEADQUARTERS);

    private WikidataClaims() {}

    /** The items by which this one says something. */
    static Set<String> others(WikidataItem company) {
        return Stream.of(WikidataItem.INDUSTRY, WikidataItem.HEADQUARTERS)
                .flatMap(property -> company.item(property).stream())
                .collect(Collectors.toSet());
    }

    /** How many work there is as of when they were counted. */
    static Claims of(WikidataItem company, Map<String, WikidataItem> others, Instant now) {
        Optional<WikidataItem.Employees> employees = company.employees();
        Instant counted = employees
                .map(WikidataItem.Employees::at)
                .filter(at -> at.isAfter(Instant.EPOCH) && !at.isAfter(now))
                .orElse(now);
        return claims(now)
                .add(ProfileField.COMPANY_NAME, company.label())
                .add(ProfileField.COMPANY_WEBSITE, company.text(WikidataItem.WEBSITE))
                .add(ProfileField.COMPANY_INDUSTRY, name(company.item(WikidataItem.INDUSTRY), others))
                .add(ProfileField.COMPANY_FOUNDED, company.year(WikidataItem.INCEPTION))
                .add(ProfileField.COMPANY_HEADQUARTERS, name(company.item(WikidataItem.HEADQUARTERS), others))
                .add(ProfileField.COMPANY_LEI, company.text(WikidataItem.LEI))
                .build()
                .with(claims(counted)
                        .add(
                                ProfileField.COMPANY_SIZE,
                                employees.map(WikidataItem.Employees::count).orElse(null))
                        .build());
    }

    private static ClaimsBuilder claims(Instant at) {
        return new ClaimsBuilder(SourceId.of(WikidataSource.ID), at);
    }

    private static @Nullable String name(Optional<String> id, Map<String, WikidataItem> others) {
        WikidataItem other = id.map(others::get).orElse(null);
        return other == null ? null : other.label();
    }
}
