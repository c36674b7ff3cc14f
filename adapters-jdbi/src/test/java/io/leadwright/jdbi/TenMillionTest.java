package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadStore;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import io.leadwright.testkit.WritingStore;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten million leads in a file of SQLite: more than an hour, and thirteen gigabytes of disk. Fewer by {@code -Dleads=}. */
@Tag("faults")
@Tag("release")
class TenMillionTest {

    private static final long LEADS = Long.getLong("leads", 10_000_000);
    private static final int AT_ONCE = 10_000;
    private static final long MORE_BYTES_MAX = 32L * 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void they_are_loaded_and_paged_in_memory_that_does_not_grow() {
        try (JdbiStorage storage =
                JdbiStorage.sqlite(folder.resolve("leads.db")).migrate()) {
            LeadStore store = storage.leads(AccountId.DEFAULT);
            load(store, 0, LEADS / 10);
            askForPages(store, LEADS / 10);
            long before = heldBytes();

            load(store, LEADS / 10, LEADS);
            askForPages(store, LEADS);

            assertThat(heldBytes() - before).isLessThan(MORE_BYTES_MAX);
        }
    }

    private static void load(LeadStore store, long from, long until) {
        for (long next = from; next < until; next += AT_ONCE) {
            List<Lead> leads = LongStream.range(next, Math.min(until, next + AT_ONCE))
                    .mapToObj(TenMillionTest::lead)
                    .toList();
            assertThat(WritingStore.over(store).add(leads)).allMatch(AddResult.Added.class::isInstance);
        }
    }

    /** At the beginning, at the end, and in the middle of all. */
    private static void askForPages(LeadStore store, long leads) {
        for (long number : new long[] {1, leads / 40, leads / 20}) {
            PageRequest request = PageRequest.number(number, 20).total(Total.exact());
            Page<Lead> page = store.page(LeadQuery.all(), request);
            assertThat(page.total().atLeast()).isEqualTo(leads);
            assertThat(page.items()).first().isEqualTo(lead(leads - 1 - (number - 1) * 20));
            assertThat(page.items()).hasSize(20);
        }
    }

    private static long heldBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Lead lead(long number) {
        String digits = String.format(Locale.ROOT, "%08d", number);
        return Leads.named("lead-" + digits)
                .text(TextField.FIRST_NAME, "First " + number % 1_009)
                .text(TextField.EMAIL, number * 7_919 % 1_000_003 + "." + digits + "@example.com")
                .text(TextField.COMPANY, "Company " + number % 10_007)
                .text(TextField.TITLE, "Engineer " + number % 101)
                .createdAt(Leads.T0.plusSeconds(number))
                .build();
    }
}
