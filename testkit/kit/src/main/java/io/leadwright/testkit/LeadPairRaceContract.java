package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLeads.named;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadStore;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.QueryEngine;
import io.leadwright.query.SortKey;
import io.leadwright.query.Total;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules of {@link LeadStore} that hold of every query while leads come, change and go two by two. */
abstract class LeadPairRaceContract extends LeadRaceContract {

    private static final int WRITERS = 4;
    private static final int PAIRS = 12;
    private static final PageRequest EVERYTHING = PageRequest.first(1_000).total(Total.exact());

    /** Each by another way to what it finds, where a store has such; of a pair all of them find both or none. */
    private static final List<LeadQuery> QUERIES = List.of(
            LeadQuery.all().orderBy(SortKey.LAST_NAME.asc()),
            LeadQuery.where(Filter.search("pair buyer")),
            LeadQuery.where(Filter.search("pa")),
            LeadQuery.where(Filter.titleContains("buy")).orderBy(SortKey.UPDATED_AT.desc()),
            LeadQuery.where(Filter.search("pair"), Filter.status(LeadStatus.COLD)),
            LeadQuery.where(Filter.status(LeadStatus.NEW)).orderBy(SortKey.LAST_CONTACTED_AT.asc()),
            LeadQuery.where(Filter.company("Pair Corp")));

    @Test
    void rule_02_while_others_write_the_answer_to_every_query_is_of_one_moment() throws InterruptedException {
        WritingStore store = empty();
        AtOnce.run(WRITERS, writer -> {
            for (int i = 0; i < PAIRS; i++) {
                List<Lead> pair = List.of(one("a-" + writer + "-" + i), one("b-" + writer + "-" + i));
                store.add(pair);
                assertOfOneMoment(store);
                List<Lead> cold = pair.stream().map(LeadPairRaceContract::cold).toList();
                store.atomically(
                        WritingStore.STAMP,
                        all -> cold.stream().map(all::replace).toList());
                assertOfOneMoment(store);
                if (i % 3 == 0) {
                    store.atomically(
                            WritingStore.STAMP,
                            all -> cold.stream().map(all::delete).toList());
                }
                assertNobodyTwice(store);
            }
            return writer;
        });
    }

    private static void assertOfOneMoment(LeadStore store) {
        for (LeadQuery query : QUERIES) {
            Page<Lead> page = store.page(query, EVERYTHING);
            assertEquals(QueryEngine.page(page.items(), query, EVERYTHING), page, query::toString);
            HashSet<String> halves = new HashSet<>();
            for (Lead lead : page.items()) {
                String other = lead.id().value().substring(1);
                if (!halves.remove(other)) {
                    halves.add(other);
                }
            }
            assertEquals(new HashSet<>(), halves, query::toString);
        }
    }

    private static void assertNobodyTwice(LeadStore store) {
        List<LeadId> seen = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(7));
        while (next.isPresent()) {
            Page<Lead> page = store.page(LeadQuery.where(Filter.search("pair")).byId(), next.get());
            page.items().forEach(lead -> seen.add(lead.id()));
            next = page.next();
        }
        assertEquals(seen.stream().distinct().sorted().toList(), seen);
    }

    private static Lead one(String id) {
        return named(id)
                .text(TextField.FIRST_NAME, "Pair")
                .text(TextField.COMPANY, "Pair Corp")
                .text(TextField.TITLE, "Buyer")
                .build();
    }

    private static Lead cold(Lead lead) {
        return lead.toBuilder()
                .version(lead.version() + 1)
                .status(LeadStatus.COLD)
                .build();
    }
}
