package io.leadwright.http.source.facebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Facebook answers about pages, as far as it is read; what is not set is left out. */
final class FacebookWire {

    private FacebookWire() {}

    record Search(@Nullable List<@Nullable Page> data) {}

    /** @param website may be several, with blanks between */
    record Page(
            @Nullable String id,
            @Nullable String name,
            @Nullable String link,
            @Nullable String website,
            @Nullable String category,
            @Nullable String about,
            @Nullable String description,
            @Nullable String companyOverview,
            @Nullable String founded,
            @Nullable Location location,
            @Nullable String singleLineAddress,
            @Nullable String verificationStatus) {}

    record Location(
            @Nullable String city,
            @Nullable String state,
            @Nullable String country) {}

    record Problem(@Nullable Refusal error) {}

    record Refusal(@Nullable String code, @Nullable String errorSubcode) {}
}
