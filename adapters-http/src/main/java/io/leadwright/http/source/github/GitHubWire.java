package io.leadwright.http.source.github;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What GitHub answers, as far as it is read; nothing is sure to be there. */
final class GitHubWire {

    private GitHubWire() {}

    /** @param type a user, an organisation or a bot */
    record User(
            @Nullable String login,
            @Nullable String type,
            @Nullable String name,
            @Nullable String email,
            @Nullable String company,
            @Nullable String location,
            @Nullable String bio,
            @Nullable String blog,
            @Nullable String twitterUsername,
            @Nullable String updatedAt) {}

    record Search(@Nullable List<@Nullable User> items) {}

    record SocialAccount(@Nullable String url) {}

    record Repository(
            @Nullable String fork,
            @Nullable String language,
            @Nullable String pushedAt,
            @Nullable List<@Nullable String> topics) {}

    record Problem(@Nullable String message) {}
}
