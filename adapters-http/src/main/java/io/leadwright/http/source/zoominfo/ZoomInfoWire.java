package io.leadwright.http.source.zoominfo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What ZoomInfo answers, as far as it is read: numbers as text, for it changes between the two, and nothing is sure to be there. */
final class ZoomInfoWire {

    private ZoomInfoWire() {}

    record Contacts(@Nullable List<@Nullable Item<Contact>> data) {}

    record Companies(@Nullable List<@Nullable Item<Company>> data) {}

    record Item<A>(@Nullable A attributes, @Nullable Meta meta) {}

    /** @param input what was asked, as it was asked: items come in any order */
    record Meta(@Nullable String matchStatus, @Nullable Map<String, @Nullable String> input) {}

    record Contact(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String supplementalEmail,
            @Nullable List<@Nullable Alternative> emailAlt,
            @Nullable String mobilePhone,
            @Nullable String mobilePhoneDoNotCall,
            @Nullable List<@Nullable Alternative> mobilePhoneAlt,
            @Nullable String phone,
            @Nullable String directPhoneDoNotCall,
            @Nullable List<@Nullable Alternative> directPhoneAlt,
            @Nullable String jobTitle,
            @Nullable String city,
            @Nullable String state,
            @Nullable String country,
            @Nullable String yearsOfExperience,
            @Nullable List<@Nullable Skill> techSkills,
            @Nullable List<@Nullable Page> externalUrls,
            @Nullable String personHasMoved,
            @Nullable String validDate,
            @Nullable String lastUpdatedDate,
            @Nullable Company company) {}

    record Alternative(@Nullable String value) {}

    record Skill(@Nullable String name) {}

    record Page(@Nullable String url) {}

    /** @param foundedYear only of companies that were asked for themselves, as is the date */
    record Company(
            @Nullable String name,
            @Nullable String website,
            @Nullable String description,
            @Nullable String city,
            @Nullable String state,
            @Nullable String country,
            @Nullable String employeeCount,
            @Nullable String employeeRange,
            @Nullable String foundedYear,
            @Nullable List<@Nullable String> primaryIndustry,
            @Nullable String lastUpdatedDate) {}

    /** Both shapes of errors: that of JSON:API, and that of the reference pages. */
    record Problems(
            @Nullable List<@Nullable Problem> errors,
            @Nullable Problem error) {}

    record Problem(@Nullable String code) {}

    /** @param expiresIn in seconds */
    record Token(@Nullable String accessToken, @Nullable String expiresIn) {

        /** Never the token. */
        @Override
        public String toString() {
            return "Token";
        }
    }
}
