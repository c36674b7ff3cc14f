package io.leadwright.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.query.Periods.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2024, 1, 31);

    private static List<String> days(Periods periods) {
        return periods.bounds().stream()
                .map(bound -> bound.atZone(ZoneOffset.UTC).toLocalDate().toString())
                .toList();
    }

    @Test
    void periods_are_whole_and_have_every_day_in_them() {
        LocalDate until = LocalDate.of(2024, 3, 1);
        assertThat(days(Periods.of(Step.MONTH, WEDNESDAY, until, ZoneOffset.UTC)))
                .containsExactly("2024-01-01", "2024-02-01", "2024-03-01");
        assertThat(days(Periods.of(Step.WEEK, WEDNESDAY, WEDNESDAY.plusDays(6), ZoneOffset.UTC)))
                .containsExactly("2024-01-29", "2024-02-05", "2024-02-12");
        assertThat(days(Periods.of(Step.DAY, WEDNESDAY, WEDNESDAY.plusDays(2), ZoneOffset.UTC)))
                .containsExactly("2024-01-31", "2024-02-01", "2024-02-02");
    }

    @Test
    void the_last_ones_end_with_the_one_of_today() {
        assertThat(days(Periods.last(3, Step.MONTH, WEDNESDAY, ZoneOffset.UTC)))
                .containsExactly("2023-11-01", "2023-12-01", "2024-01-01", "2024-02-01");
        assertThat(Periods.last(Periods.PERIODS_MAX, Step.MONTH, WEDNESDAY, ZoneOffset.UTC)
                        .size())
                .isEqualTo(Periods.PERIODS_MAX);
    }

    @Test
    void days_begin_where_people_live_also_when_the_clocks_change() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Periods periods = Periods.of(Step.DAY, LocalDate.of(2024, 3, 31), LocalDate.of(2024, 4, 1), berlin);
        assertThat(periods.bounds())
                .containsExactly(Instant.parse("2024-03-30T23:00:00Z"), Instant.parse("2024-03-31T22:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-30T23:59:59.999999Z, -1",
        "2024-01-31T00:00:00Z, 0",
        "2024-01-31T23:59:59.999999Z, 0",
        "2024-02-01T00:00:00Z, 1",
        "2024-02-02T00:00:00Z, -1"
    })
    void a_time_is_in_one_period_at_the_most(Instant at, int place) {
        Periods periods = Periods.of(Step.DAY, WEDNESDAY, WEDNESDAY.plusDays(2), ZoneOffset.UTC);
        assertThat(periods.placeOf(at).orElse(-1)).isEqualTo(place);
    }

    @Test
    void periods_are_neither_none_nor_too_many_nor_out_of_order() {
        assertThatThrownBy(() -> Periods.of(Step.DAY, WEDNESDAY, WEDNESDAY, ZoneOffset.UTC))
                .hasMessageStartingWith("periods: must end after ");
        assertThatThrownBy(() -> Periods.of(Step.DAY, WEDNESDAY, LocalDate.MAX, ZoneOffset.UTC))
                .hasMessageStartingWith("periods: must be 1 to 1000, are ");
        assertThatThrownBy(() -> Periods.last(1_001, Step.DAY, WEDNESDAY, ZoneOffset.UTC))
                .hasMessage("periods: must be 1 to 1000, are 1001");
        assertThatThrownBy(() -> new Periods(List.of(Instant.EPOCH, Instant.EPOCH)))
                .hasMessageStartingWith("periods: must follow each other");
    }

    @Test
    void whoever_ends_before_beginning_asks_for_none_within_a_month_too() {
        for (Step step : Step.values()) {
            assertThatThrownBy(() ->
                            Periods.of(step, LocalDate.of(2024, 1, 15), LocalDate.of(2024, 1, 10), ZoneOffset.UTC))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("periods: must end after 2024-01-15, end at 2024-01-10");
        }
    }

    @Test
    void a_day_that_a_zone_has_skipped_is_no_period() {
        Periods days =
                Periods.of(Step.DAY, LocalDate.of(2011, 12, 29), LocalDate.of(2012, 1, 1), ZoneId.of("Pacific/Apia"));
        assertThat(days.size()).isEqualTo(2);
    }
}
