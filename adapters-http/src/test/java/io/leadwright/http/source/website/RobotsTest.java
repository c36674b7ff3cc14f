package io.leadwright.http.source.website;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.Prompt;
import io.leadwright.http.transport.WireResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RobotsTest {

    private static final SiteUrl SITE = SiteUrl.of("https://techcorp.example/").orElseThrow();

    private static Robots robots(String text, String type) {
        WireResponse response = WireResponse.of(
                200, ImmutableListMultimap.of("content-type", type), text.getBytes(StandardCharsets.UTF_8));
        return Robots.of(response, SITE, "acmebot", Instant.EPOCH);
    }

    private static Robots robots(String text) {
        return robots(text, "text/plain");
    }

    @Test
    void the_group_that_names_the_robot_counts_and_in_it_the_longest_path() {
        Robots rules = robots("""
                \ufeffUser-Agent: AcmeBot
                User-agent: OtherBot
                Disallow: /team   # people
                Allow: /team/press
                Disallow: /*.json$
                Crawl-delay: 5

                user-agent: *
                Disallow:
                """);
        assertThat(rules.allows(SITE)).isTrue();
        assertThat(rules.allows(SITE.at("/team/john"))).isFalse();
        assertThat(rules.allows(SITE.at("/team/press/1"))).isTrue();
        assertThat(rules.allows(SITE.at("/a.json"))).isFalse();
        assertThat(rules.allows(SITE.at("/a.json?b"))).isTrue();
        assertThat(rules.delay()).contains(Duration.ofSeconds(5));
    }

    @Test
    void what_is_for_all_counts_for_who_is_not_named() {
        assertThat(robots("User-agent: acmebothelper\nAllow: /\n\nUser-agent: *\nDisallow: /\n")
                        .allows(SITE))
                .isFalse();
        assertThat(robots("User-agent: *\nDisallow: /\n").allows(SITE)).isFalse();
        assertThat(robots("").allows(SITE)).isTrue();
        assertThat(robots("").delay()).isEmpty();
    }

    @Test
    void a_page_where_rules_should_be_says_nothing() {
        assertThat(robots("<!doctype html><title>Not here</title>", "text/html").allows(SITE))
                .isTrue();
    }

    @Test
    void an_end_after_anything_is_the_end() {
        Robots rules = robots("User-agent: *\nDisallow: /*.json$\nDisallow: /x*y*z\nDisallow: /d$\nDisallow: /*%2A\n");
        assertThat(rules.allows(SITE.at("/a.json/b.json"))).isFalse();
        assertThat(rules.allows(SITE.at("/a.json/b"))).isTrue();
        assertThat(rules.allows(SITE.at("/x-y-z-"))).isFalse();
        assertThat(rules.allows(SITE.at("/x-z-y"))).isTrue();
        assertThat(rules.allows(SITE.at("/d"))).isFalse();
        assertThat(rules.allows(SITE.at("/d/d"))).isTrue();
        assertThat(rules.allows(SITE.at("/e*"))).isFalse();
    }

    @Test
    void what_comes_after_half_a_mebibyte_is_not_read() {
        String filled = "User-agent: *\nDisallow: /a\n" + "#".repeat(Robots.BYTES_MAX) + "\nDisallow: /b\n";
        assertThat(robots(filled).allows(SITE.at("/a"))).isFalse();
        assertThat(robots(filled).allows(SITE.at("/b"))).isTrue();
    }

    @Test
    void who_has_more_rules_than_anybody_can_keep_wants_no_robots() {
        StringBuilder many = new StringBuilder("User-agent: *\n");
        for (int i = 0; i <= 10_000; i++) {
            many.append("Disallow: /").append(i).append("-\n");
        }
        assertThat(robots(many.toString()).allows(SITE)).isFalse();
        assertThat(robots(many.toString()).weight()).isLessThan(1_000);
    }

    @Test
    void no_rule_takes_long() {
        StringBuilder slow = new StringBuilder("User-agent: *\n");
        for (int i = 0; i < 200; i++) {
            slow.append("Disallow: /*").append("a".repeat(900 + i)).append("b\n");
        }
        SiteUrl page = SITE.at("/" + "a".repeat(1_900));
        Prompt.run(() -> assertThat(robots(slow.toString()).allows(page)).isFalse());
        Prompt.run(() -> assertThat(robots(slow.substring(0, slow.lastIndexOf("\n", 60_000)))
                        .allows(page))
                .isTrue());
    }
}
