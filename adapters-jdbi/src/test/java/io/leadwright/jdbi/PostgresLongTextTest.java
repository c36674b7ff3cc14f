package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.QueryEngine;
import io.leadwright.query.SortKey;
import io.leadwright.testkit.WritingStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Texts as long as they may be, which no index has room for and no compression makes shorter. */
class PostgresLongTextTest {

    private final TemporarySchema temporary = TemporarySchema.make();
    private final Random random = new Random(7);

    @AfterEach
    void close() {
        temporary.close();
    }

    /** Characters of four bytes each. */
    private String text(String beginning, int codePoints) {
        StringBuilder text = new StringBuilder(beginning);
        random.ints(codePoints - beginning.length(), 0x20000, 0x2a6d0).forEach(text::appendCodePoint);
        return text.toString();
    }

    private Lead lead(String id, String company, String custom) {
        return Leads.named(id)
                .text(TextField.FIRST_NAME, text("x".repeat(100), 1_000))
                .text(TextField.LAST_NAME, text("", 1_000))
                .text(TextField.COMPANY, company)
                .text(TextField.TITLE, text("", 1_000))
                .text(TextField.NOTES, text("", 65_536))
                .tags(List.of(text("", 256)))
                .customFields(new CustomFields(Map.of(text("", 64), new CustomValue.Text(custom))))
                .build();
    }

    /** Two that begin with the same hundred characters, and the longest one for an index beside the shortest that is in none. */
    private List<Lead> leads() {
        String same = "x".repeat(120);
        return List.of(
                lead("lead0", text(same, 1_000), text(same, 934)),
                lead("lead1", text(same, 1_000), text(same, 934)),
                lead("lead2", text("", 375), text("", 375)),
                lead("lead3", text("", 376), text("", 376)));
    }

    @Test
    void they_are_kept_found_and_ordered() {
        WritingStore store = WritingStore.over(temporary.storage().leads(AccountId.of(text("", 128))));
        List<Lead> leads = leads();
        store.add(leads);
        for (Lead wanted : leads) {
            String company = Objects.requireNonNull(wanted.company());
            Map.Entry<String, CustomValue> field =
                    wanted.customFields().values().entrySet().iterator().next();
            Filter tag = Filter.tag(wanted.tags().get(0));
            Filter custom =
                    Filter.customField(field.getKey(), field.getValue().texts().get(0));
            for (Filter filter :
                    List.of(Filter.everything(), Filter.company(company), tag, custom, Filter.not(custom))) {
                for (SortKey key : List.of(SortKey.CREATED_AT, SortKey.LAST_NAME, SortKey.COMPANY)) {
                    LeadQuery query = LeadQuery.where(filter).orderBy(key.desc());
                    assertThat(store.page(query, PageRequest.first(3)))
                            .isEqualTo(QueryEngine.page(leads, query, PageRequest.first(3)));
                }
            }
            assertThat(store.counts(Filter.company(company)).total()).isEqualTo(1);
        }
    }
}
