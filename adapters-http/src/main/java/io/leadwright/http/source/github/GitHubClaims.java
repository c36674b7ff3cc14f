package io.leadwright.http.source.github;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.leadwright.http.source.PastTime;
import io.leadwright.http.source.github.GitHubWire.Repository;
import io.leadwright.http.source.github.GitHubWire.SocialAccount;
import io.leadwright.http.source.github.GitHubWire.User;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people on GitHub claim of themselves. Pure. */
final class GitHubClaims {

    /** Where somebody keeps their own pages; GitHub calls it a blog. */
    static final ProfileField<String> WEBSITE = ProfileField.socialProfile("website");

    /** What is on the profile itself. */
    static final ImmutableSet<ProfileField<?>> OF_PROFILE = ImmutableSet.of(
            ProfileField.FIRST_NAME,
            ProfileField.LAST_NAME,
            ProfileField.EMAIL,
            ProfileField.COMPANY,
            ProfileField.LOCATION,
            ProfileField.BIO,
            ProfileField.GITHUB,
            ProfileField.TWITTER,
            WEBSITE);

    /** What only the accounts elsewhere say that somebody links to. */
    static final ImmutableSet<ProfileField<?>> OF_ACCOUNTS =
            ImmutableSet.of(ProfileField.LINKEDIN_URL, ProfileField.FACEBOOK);

    /** What the repositories say. */
    static final ImmutableSet<ProfileField<?>> OF_REPOSITORIES =
            ImmutableSet.of(ProfileField.SKILLS, ProfileField.LAST_ACTIVE_ON);

    private static final int ACCOUNTS_MAX = 50;
    private static final int SKILLS_MAX = 50;
    private static final String HIDDEN_ADDRESS = "@users.noreply.github.com";
    private static final Pattern ORGANISATION =
            Pattern.compile("@([A-Za-z0-9-]{1,39})(?![A-Za-z0-9-]).*", Pattern.DOTALL);
    private static final Splitter WORDS =
            Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().limit(3);

    private GitHubClaims() {}

    /** Of a profile, as of when it was last changed. */
    static Claims ofProfile(User user, Instant now) {
        ClaimsBuilder claims = claims(PastTime.of(user.updatedAt(), now).orElse(now))
                .add(ProfileField.GITHUB, user.login())
                .add(ProfileField.TWITTER, user.twitterUsername())
                .add(ProfileField.COMPANY, company(user.company()))
                .add(ProfileField.LOCATION, user.location())
                .add(ProfileField.BIO, user.bio() == null ? null : user.bio().replace("\r\n", "\n"))
                .add(WEBSITE, user.blog());
        if (user.email() != null && !user.email().endsWith(HIDDEN_ADDRESS)) {
            claims.add(ProfileField.EMAIL, user.email());
        }
        List<String> words = user.name() == null ? List.of() : WORDS.splitToList(user.name());
        if (words.size() == 2) { // of more, nobody knows whose name each is
            claims.add(ProfileField.FIRST_NAME, words.get(0)).add(ProfileField.LAST_NAME, words.get(1));
        }
        return claims.build();
    }

    /** Of accounts elsewhere, whose networks their addresses tell. */
    static Claims ofAccounts(Stream<SocialAccount> accounts, Instant now) {
        ClaimsBuilder claims = claims(now);
        accounts.limit(ACCOUNTS_MAX)
                .map(SocialAccount::url)
                .filter(url -> url != null && url.indexOf('/') >= 0) // a mere name could be one on any network
                .forEach(url -> claims.add(ProfileField.LINKEDIN_URL, url)
                        .add(ProfileField.TWITTER, url)
                        .add(ProfileField.FACEBOOK, url));
        return claims.build();
    }

    /**
     * Of the languages that somebody writes, of what the repositories are about that are their own, and of when these were last
     * pushed to: a fork says of all that when the original was.
     */
    static Claims ofRepositories(Stream<Repository> repositories, Instant now) {
        List<Repository> own = repositories
                .filter(repository -> !"true".equals(repository.fork()))
                .toList();
        ClaimsBuilder claims = claims(now);
        Stream.concat(
                        own.stream().map(Repository::language),
                        own.stream()
                                .flatMap(repository -> Optional.ofNullable(repository.topics()).stream())
                                .flatMap(List::stream))
                .filter(Objects::nonNull)
                .distinct()
                .limit(SKILLS_MAX)
                .forEach(skill -> claims.add(ProfileField.SKILLS, skill));
        own.stream()
                .flatMap(repository -> PastTime.of(repository.pushedAt(), now).stream())
                .max(Instant::compareTo)
                .ifPresent(latest -> claims.add(ProfileField.LAST_ACTIVE_ON, latest.toString()));
        return claims.build();
    }

    /** Free text, often the account of an organisation. */
    private static @Nullable String company(@Nullable String said) {
        if (said == null) {
            return null;
        }
        Matcher organisation = ORGANISATION.matcher(said.strip());
        return organisation.matches() ? organisation.group(1) : said;
    }

    private static ClaimsBuilder claims(Instant observedAt) {
        return new ClaimsBuilder(SourceId.of(GitHubSource.ID), observedAt);
    }
}
