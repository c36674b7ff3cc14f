package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.Author;
import io.leadwright.lead.Change;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.Stamp;
import io.leadwright.query.Funnel;
import io.leadwright.query.FunnelCount;
import io.leadwright.query.FunnelStage;
import io.leadwright.query.Periods;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of every funnel, whatever happened. */
class FunnelLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 56;
    private static final Periods DAILY = Periods.of(Periods.Step.DAY, FIRST, FIRST.plusDays(DAYS), ZoneOffset.UTC);
    private static final Periods WEEKLY = Periods.of(Periods.Step.WEEK, FIRST, FIRST.plusDays(DAYS), ZoneOffset.UTC);

    /** Leads of which each comes, and moves once a day. */
    private static Funnel funnel(Periods periods, List<List<LeadStatus>> lives) {
        FunnelCount count = new FunnelCount(periods);
        long number = 0;
        for (int i = 0; i < lives.size(); i++) {
            List<LeadStatus> life = lives.get(i);
            LeadId lead = LeadId.of("lead-" + i);
            Optional<LeadStatus> now = Optional.of(life.get(life.size() - 1));
            List<Change.What> steps = new ArrayList<>(List.of(new Change.Added()));
            for (int step = 1; step < life.size(); step++) {
                steps.add(new Change.Changed(Set.of(), new Change.StatusMove(life.get(step - 1), life.get(step))));
            }
            for (int step = 0; step < steps.size(); step++) {
                Stamp at = new Stamp(
                        Author.machine("test"),
                        FIRST.plusDays(step + i).atTime(12, 0).toInstant(ZoneOffset.UTC));
                count.add(new Change(++number, lead, step + 1, steps.get(step), at), now);
            }
        }
        return count.funnel();
    }

    @Property(tries = 200)
    void no_stage_has_more_leads_than_the_one_before_and_all_were_created(
            @ForAll @Size(max = 20) List<@Size(min = 1, max = 8) List<LeadStatus>> lives) {
        Funnel funnel = funnel(DAILY, lives);
        assertThat(funnel.arrived(FunnelStage.CREATED)).isEqualTo(lives.size());
        long before = lives.size();
        for (FunnelStage stage : FunnelStage.values()) {
            assertThat(funnel.arrived(stage))
                    .isLessThanOrEqualTo(before)
                    .isEqualTo(lives.stream()
                            .filter(life -> life.stream()
                                    .anyMatch(status -> FunnelStage.of(status).compareTo(stage) >= 0))
                            .count());
            before = funnel.arrived(stage);
        }
    }

    @Property(tries = 100)
    void longer_periods_have_what_the_shorter_ones_within_them_have(
            @ForAll @Size(max = 20) List<@Size(min = 1, max = 8) List<LeadStatus>> lives,
            @ForAll @IntRange(max = 7) int week) {
        Funnel days = funnel(DAILY, lives);
        Funnel weeks = funnel(WEEKLY, lives);
        for (FunnelStage stage : FunnelStage.values()) {
            assertThat(weeks.periods().get(week).arrived(stage))
                    .isEqualTo(days.periods().subList(7 * week, 7 * week + 7).stream()
                            .mapToLong(day -> day.arrived(stage))
                            .sum());
        }
    }
}
