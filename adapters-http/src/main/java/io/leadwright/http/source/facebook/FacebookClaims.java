package io.leadwright.http.source.facebook;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableSet;
import io.leadwright.http.source.facebook.FacebookWire.Location;
import io.leadwright.http.source.facebook.FacebookWire.Page;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a company's page on Facebook claims of it; its addresses, numbers and the page itself are no person's. Pure. */
final class FacebookClaims {

    static final ImmutableSet<ProfileField<?>> FIELDS = ImmutableSet.of(
            ProfileField.COMPANY_NAME,
            ProfileField.COMPANY_WEBSITE,
            ProfileField.COMPANY_INDUSTRY,
            ProfileField.COMPANY_DESCRIPTION,
            ProfileField.COMPANY_FOUNDED,
            ProfileField.COMPANY_HEADQUARTERS,
            ProfileField.VERIFIED_PROFILES);

    private static final Set<String> VERIFIED = ImmutableSet.of("blue_verified", "gray_verified");
    private static final Splitter BLANKS =
            Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().limit(20);

    private FacebookClaims() {}

    static Claims of(Page page, Instant now) {
        ClaimsBuilder claims = new ClaimsBuilder(SourceId.of(FacebookSource.ID), now)
                .add(ProfileField.COMPANY_NAME, page.name())
                .add(ProfileField.COMPANY_INDUSTRY, page.category())
                .add(ProfileField.COMPANY_DESCRIPTION, first(page.description(), page.companyOverview(), page.about()))
                .add(ProfileField.COMPANY_FOUNDED, page.founded())
                .add(ProfileField.COMPANY_HEADQUARTERS, first(place(page.location()), page.singleLineAddress()));
        websites(page).stream().limit(1).forEach(url -> claims.add(ProfileField.COMPANY_WEBSITE, url));
        if (page.verificationStatus() != null && VERIFIED.contains(page.verificationStatus())) {
            claims.add(ProfileField.VERIFIED_PROFILES, page.link());
        }
        return claims.build();
    }

    /** The addresses that a page names as its own. */
    static List<String> websites(Page page) {
        return page.website() == null ? List.of() : BLANKS.splitToList(page.website());
    }

    private static @Nullable String first(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(text -> !Strings.isNullOrEmpty(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String place(@Nullable Location location) {
        return location == null
                ? null
                : Stream.of(location.city(), location.state(), location.country())
                        .filter(part -> !Strings.isNullOrEmpty(part))
                        .collect(Collectors.joining(", "));
    }
}
