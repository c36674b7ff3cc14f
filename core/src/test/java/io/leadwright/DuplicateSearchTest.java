package io.leadwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Streams;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Stamp;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LeadTransaction;
import io.leadwright.query.Facts;
import io.leadwright.query.Filter;
import io.leadwright.query.Funnel;
import io.leadwright.query.LeadCounts;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Periods;
import io.leadwright.query.QueryEngine;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateSearchTest {

    private static final Instant NOW = Instant.parse("2024-01-20T15:30:00Z");

    /** Twenty people three times each, and as many once. */
    private final Pages pages = new Pages(IntStream.range(0, 80)
            .mapToObj(i -> Lead.builder(LeadId.of("lead-" + i), NOW)
                    .text(TextField.FIRST_NAME, "Ana")
                    .text(TextField.LAST_NAME, "Doe" + "abcdefghijklmnopqrst".charAt(i % 20))
                    .text(TextField.COMPANY, i < 60 ? "Tech Corp" : "Other Corp")
                    .build())
            .toList());

    private List<DuplicateCandidates> found(int groupsAtOnce) {
        return Streams.stream(new DuplicateSearch(pages, groupsAtOnce))
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20, 1_000})
    void however_many_groups_are_found_at_once_each_is_found_once(int groupsAtOnce) {
        assertThat(found(groupsAtOnce))
                .hasSize(20)
                .allSatisfy(group -> assertThat(group.leads()).hasSize(3));
        assertThat(found(groupsAtOnce)).containsExactlyInAnyOrderElementsOf(found(1_000));
    }

    @Test
    void a_book_without_duplicates_is_read_about_once() {
        Pages different = new Pages(pages.leads.subList(0, 20));
        assertThat(Streams.stream(new DuplicateSearch(different, 100)).flatMap(List::stream))
                .isEmpty();
        assertThat(different.read).isEqualTo(1);
    }

    /** A store of which pages and counts alone are asked for. */
    private static final class Pages implements LeadStore {

        private final List<Lead> leads;
        private int read;

        private Pages(List<Lead> leads) {
            this.leads = leads;
        }

        @Override
        public Page<Lead> page(LeadQuery query, PageRequest request) {
            read++;
            return QueryEngine.page(leads, query, request);
        }

        @Override
        public Optional<Lead> get(LeadId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LeadCounts counts(Filter filter) {
            return QueryEngine.counts(leads, filter);
        }

        @Override
        public List<Long> sizes(List<Filter> filters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Funnel funnel(Periods periods) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<LeadId, Facts> facts(Collection<LeadId> ids) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Change> changes(long after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Change> changes(LeadId lead, long after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <R> R atomically(Stamp stamp, Function<LeadTransaction, R> work) {
            throw new UnsupportedOperationException();
        }
    }
}
