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
                .hasMessage("allow-source: must be of [apollo, github, hunter, zoominfo]");
    }
}
