package io.leadwright.http.source.twitter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What X answers, as far as it is read; nothing is sure to be there. */
final class TwitterWire {

    private TwitterWire() {}

    /** Some of those asked for may be users, and others errors. */
    record Users(
            @Nullable List<@Nullable User> data, @Nullable List<@Nullable Problem> errors) {}

    record User(
            @Nullable String username,
            @Nullable String name,
            @Nullable String description,
            @Nullable String location,
            @Nullable String verifiedType,
            @Nullable Entities entities,
            @Nullable Metrics publicMetrics) {}

    /** What stands behind the short links of the address and of the description. */
    record Entities(@Nullable Links url, @Nullable Links description) {}

    record Links(@Nullable List<@Nullable Link> urls) {}

    record Link(@Nullable String url, @Nullable String expandedUrl) {}

    /** @param postCount the same as the tweets: the guide and the description call it differently */
    record Metrics(
            @Nullable String followersCount,
            @Nullable String tweetCount,
            @Nullable String postCount) {}

    /**
     * A response that is none, or why one of the users is not among them.
     *
     * @param value what was asked for
     */
    record Problem(@Nullable String type, @Nullable String value) {}
}
