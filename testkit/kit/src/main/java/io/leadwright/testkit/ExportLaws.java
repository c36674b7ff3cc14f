package io.leadwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LeadStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The fourth law of paging where it matters most: somebody exports all the leads by id while eight others add, change,
 * delete and merge them. To be run on every adapter.
 *
 * <pre>{@code
 * class OurExportTest extends ExportLaws {
 *     protected LeadStore open(AccountId account) { return new OurStore(account); }
 * }
 * }</pre>
 */
public abstract class ExportLaws {

    private static final int SCHEDULES = 50;
    private static final int SCHEDULES_UNDER_FAULTS = 1_000;

    /** For a subclass, which says how to open its store. */
    protected ExportLaws() {}

    /** Opens the empty store of this account. Every schedule has an account of its own; all may be in one database. */
    protected abstract LeadStore open(AccountId account);

    @Test
    void an_export_has_every_lead_once_that_is_there_from_first_to_last() throws InterruptedException {
        assertExported(1, SCHEDULES);
    }

    /** In how many schedules under profile {@code faults}; fewer for a store that is far away. */
    protected int schedules() {
        return SCHEDULES_UNDER_FAULTS;
    }

    @Test
    @Tag("faults")
    void an_export_has_every_lead_once_that_is_there_from_first_to_last_in_many_schedules()
            throws InterruptedException {
        assertExported(SCHEDULES + 1L, schedules());
    }

    private void assertExported(long firstSeed, int schedules) throws InterruptedException {
        int writes = 0;
        int stayed = 0;
        for (long seed = firstSeed; seed < firstSeed + schedules; seed++) {
            String schedule = "in the schedule of seed " + seed;
            ExportSchedule.Outcome outcome = ExportSchedule.run(open(FreshAccounts.next()), seed);
            List<String> exported =
                    outcome.exported().stream().map(id -> id.value()).toList();
            assertEquals(exported.stream().sorted().distinct().toList(), exported, schedule);
            Set<Object> missed = new HashSet<>(outcome.stayed());
            missed.removeAll(outcome.exported());
            assertEquals(Set.of(), missed, () -> schedule + " these were there from first to last and did not come");
            writes += outcome.writes();
            stayed += outcome.stayed().size();
        }
        assertTrue(writes > 20 * schedules, "the law says little after " + writes + " writes");
        assertTrue(stayed > 10 * schedules, "the law says little of " + stayed + " leads");
    }
}
