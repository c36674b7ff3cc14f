package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomOrder;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import io.leadwright.testkit.WritingStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the same rows, ready made, given to the same tables by JDBC alone. */
@Tag("faults")
@Tag("timed")
class BulkRateTest {

    private static final int LEADS = 30_000;
    private static final int AT_ONCE = 1_000;
    private static final int ROUNDS = 3;
    private static final double RATE_MIN = 0.5;
    private static final Set<LeadColumn> COLUMNS = EnumSet.allOf(LeadColumn.class);

    @TempDir
    Path folder;

    private static final List<List<Lead>> LISTS = IntStream.range(0, LEADS / AT_ONCE)
            .mapToObj(list -> IntStream.range(list * AT_ONCE, (list + 1) * AT_ONCE)
                    .mapToObj(BulkRateTest::lead)
                    .toList())
            .toList();

    private static Lead lead(int number) {
        Random random = new Random(number);
        return Leads.named("lead" + random.nextLong() + "-" + number)
                .text(TextField.FIRST_NAME, "First " + random.nextInt(500))
                .text(TextField.LAST_NAME, "Last " + random.nextInt(20_000))
                .text(TextField.EMAIL, "e" + random.nextInt() + "." + number + "@example.com")
                .text(TextField.LINKEDIN_URL, "linkedin.com/in/p" + random.nextInt() + "-" + number)
                .text(TextField.COMPANY, "Company " + random.nextInt(5_000))
                .text(TextField.TITLE, "Engineer " + random.nextInt(100))
                .tags(List.of("tag" + random.nextInt(10)))
                .customFields(new CustomFields(Map.of("size", CustomValue.of(random.nextInt(10_000)))))
                .createdAt(Leads.T0.plusSeconds(number))
                .build();
    }

    @Test
    void leads_are_added_at_half_the_rate_of_plain_jdbc_or_faster() {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double plain = secondsOfJdbc("plain" + round);
            ratios.add(plain / secondsOfStore("store" + round));
        }
        assertThat(Collections.max(ratios)).isGreaterThanOrEqualTo(RATE_MIN);
    }

    private double secondsOfStore(String name) {
        try (JdbiStorage storage =
                JdbiStorage.sqlite(folder.resolve(name + ".db")).migrate()) {
            WritingStore leads = WritingStore.over(storage.leads(AccountId.DEFAULT));
            long begun = System.nanoTime();
            for (List<Lead> list : LISTS) {
                assertThat(leads.add(list)).hasOnlyElementsOfType(AddResult.Added.class);
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    private double secondsOfJdbc(String name) {
        Path file = folder.resolve(name + ".db");
        JdbiStorage.sqlite(file).migrate().close();
        List<Map<String, List<@Nullable Object[]>>> lists = IntStream.range(0, LISTS.size())
                .mapToObj(i -> rows(LISTS.get(i), i * AT_ONCE))
                .toList();
        try (Handle handle = new Sqlite(file).openWriter()) {
            long begun = System.nanoTime();
            for (Map<String, List<@Nullable Object[]>> rows : lists) {
                handle.execute(Sqlite.BEGIN_WRITING);
                rows.forEach((sql, values) -> {
                    BulkStatement statement = new BulkStatement(handle, sql);
                    values.forEach(statement::add);
                    statement.execute();
                });
                SearchIndexes.complete(handle);
                handle.execute("COMMIT");
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    /** By the statement that takes them; all the work of the library is done here, before the clock runs. */
    private static Map<String, List<@Nullable Object[]>> rows(List<Lead> leads, int before) {
        Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
        for (int i = 0; i < leads.size(); i++) {
            Lead lead = leads.get(i);
            List<@Nullable Object> values = new ArrayList<>();
            COLUMNS.forEach(column -> values.add(column.of(lead)));
            values.add("default");
            put(rows, "lead (" + LeadColumn.names(COLUMNS) + ", account)", values.toArray());
            put(rows, "lead_tag", "default", lead.id().value(), lead.tags().get(0));
            put(
                    rows,
                    "lead_custom_field (account, lead_id, name, text, ordered, sort_kind, sort_text)",
                    "default",
                    lead.id().value(),
                    "size",
                    "5",
                    CustomOrder.of(CustomValue.of(5)).orElseThrow(),
                    SideKey.kind(CustomValue.of(5)),
                    SideKey.text(CustomValue.of(5)));
            put(
                    rows,
                    "lead_change",
                    "default",
                    before + i + 1L,
                    lead.id().value(),
                    1L,
                    "added",
                    null,
                    null,
                    null,
                    null,
                    "machine",
                    "a",
                    1L);
        }
        return rows;
    }

    private static void put(Map<String, List<@Nullable Object[]>> rows, String table, @Nullable Object... values) {
        String sql = "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(values.length - 1) + ")";
        rows.computeIfAbsent(sql, key -> new ArrayList<>()).add(values);
    }
}
