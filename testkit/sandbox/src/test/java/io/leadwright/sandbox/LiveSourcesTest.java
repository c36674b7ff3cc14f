package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.port.EnrichmentSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveSourcesTest {

    private static List<String> names(Map<String, String> environment, String... allowed) {
        List<EnrichmentSource> sources = LiveSources.of(environment, Set.of(allowed));
        sources.forEach(EnrichmentSource::close);
        return sources.stream().map(source -> source.profile().id().value()).toList();
    }

    @Test
    void a_source_without_a_key_is_off() {
        assertThat(names(Map.of())).isEmpty();
        assertThat(names(Map.of("APOLLO_API_KEY", " "))).isEmpty();
        assertThat(names(Map.of("APOLLO_API_KEY", "k", "HUNTER_API_KEY", "k", "ZOOMINFO_CREDENTIALS", "i:s")))
                .containsExactly("apollo", "hunter", "zoominfo");
    }

    @Test
    void one_whose_terms_advise_against_it_is_off_until_it_is_allowed() {
        assertThat(names(Map.of("GITHUB_TOKEN", "k"))).isEmpty();
        assertThat(names(Map.of("GITHUB_TOKEN", "k"), "github")).containsExactly("github");
        assertThat(names(Map.of(), "github")).isEmpty();
        assertThatThrownBy(() -> names(Map.of(), "gothub"))
                .hasMessageStartingWith("allow-source: must be of [apollo, clearbit, companies-house, ");
    }

    @Test
    void those_that_need_no_key_are_on_when_it_is_said_who_asks() {
        assertThat(names(Map.of("LEADWRIGHT_USER_AGENT", "AcmeBot/1.0 (admin@acme.example)")))
                .containsExactly("gleif", "sec-edgar", "website", "wikidata");
        assertThatThrownBy(() -> names(Map.of("LEADWRIGHT_USER_AGENT", "somebody")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linkedin_is_told_which_of_its_versions_is_meant() {
        assertThat(names(Map.of("LINKEDIN_TOKEN", "k:202504"), "linkedin")).containsExactly("linkedin");
        assertThatThrownBy(() -> names(Map.of("LINKEDIN_TOKEN", "k"), "linkedin"))
                .hasMessage("LINKEDIN_TOKEN: must be a token and a version, TOKEN:YYYYMM");
    }
}
