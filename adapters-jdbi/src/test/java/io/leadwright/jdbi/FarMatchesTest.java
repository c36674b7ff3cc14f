package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadStore;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.LeadSort;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.QueryEngine;
import io.leadwright.query.Sort;
import io.leadwright.query.SortKey;
import io.leadwright.testkit.WritingStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite where what matches lies together, at one end of every order. */
class FarMatchesTest {

    /** Too many of them to be sorted for a page of one, and so few that those of them that lie far are not walked to. */
    private static final int MATCHING = 40;

    private static final List<Lead> LEADS =
            IntStream.range(0, 400).mapToObj(FarMatchesTest::lead).toList();

    private final JdbiStorage storage;

    FarMatchesTest(@TempDir Path folder) {
        storage = JdbiStorage.sqlite(folder.resolve("leads.db")).migrate();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void they_are_found_from_either_end_again_and_again() {
        LeadStore store = storage.leads(AccountId.DEFAULT);
        WritingStore.over(store).add(LEADS);
        for (SortKey key : LeadSort.values()) {
            for (Sort sort : List.of(key.asc(), key.desc())) {
                LeadQuery query = LeadQuery.where(Filter.titleContains("buyer")).orderBy(sort);
                for (long number : new long[] {1, 2, 1, MATCHING, MATCHING + 1}) {
                    PageRequest request = PageRequest.number(number, 1);
                    Page<Lead> expected = QueryEngine.page(LEADS, query, request);
                    assertThat(store.page(query, request)).isEqualTo(expected);
                }
            }
        }
    }

    private static Lead lead(int i) {
        String name = String.valueOf(10_000 + i);
        return Leads.named("lead-" + name)
                .text(TextField.FIRST_NAME, name)
                .text(TextField.LAST_NAME, name)
                .text(TextField.COMPANY, name)
                .text(TextField.TITLE, i < MATCHING ? "Buyer" : "Engineer")
                .createdAt(Leads.T0.plusSeconds(i))
                .updatedAt(Leads.T0.plusSeconds(i))
                .lastContactedAt(Leads.T0.plusSeconds(i))
                .build();
    }
}
