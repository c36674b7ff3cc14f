package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leadwright.Leadwright;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourceProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PluggedInSourcesTest {

    private final List<String> closed = new ArrayList<>();

    private EnrichmentSource source(String name) {
        return new EnrichmentSource() {
            @Override
            public SourceProfile profile() {
                return SourceProfile.builder(name, SourceKind.FIRST_PARTY).build();
            }

            @Override
            public List<SourceAnswer> ask(Questions questions) {
                return List.of();
            }

            @Override
            public void close() {
                closed.add(name);
                if (name.startsWith("broken")) {
                    throw new IllegalStateException(name);
                }
            }
        };
    }

    @Test
    void sources_stay_in_the_order_they_were_plugged_in_and_are_closed_with_the_library() {
        EnrichmentSource hunter = source("hunter");
        EnrichmentSource apollo = source("apollo");
        MemoryStorage storage = new MemoryStorage();
        try (Leadwright leadwright =
                Leadwright.builder(storage).source(hunter).source(apollo).build()) {
            assertThat(leadwright.sources()).containsExactly(hunter, apollo);
            assertThat(closed).isEmpty();
        }
        assertThat(closed).containsExactly("hunter", "apollo");
    }

    @Test
    void a_source_that_cannot_be_closed_keeps_nothing_else_open() {
        MemoryStorage storage = new MemoryStorage();
        Leadwright leadwright = Leadwright.builder(storage)
                .source(source("broken 1"))
                .source(source("broken 2"))
                .source(source("apollo"))
                .build();
        assertThatIllegalStateException()
                .isThrownBy(leadwright::close)
                .withMessage("broken 1")
                .satisfies(failed -> assertThat(failed.getSuppressed()).hasSize(1));
        assertThat(closed).containsExactly("broken 1", "broken 2", "apollo");
        assertThat(leadwright.health().isUp()).as("the storage is open").isFalse();
    }

    @Test
    void two_sources_of_one_name_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Leadwright.builder(new MemoryStorage())
                        .source(source("crm"))
                        .source(source("crm")))
                .withMessage("source: there must be only one called crm");
    }
}
