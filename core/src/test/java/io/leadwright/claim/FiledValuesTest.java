package io.leadwright.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.claim.Inquiry.State;
import io.leadwright.credit.Cost;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a store relies on in what it is given to keep. */
class FiledValuesTest {

    private static final Instant CUT = Instant.parse("2024-01-20T15:30:00.000001Z");
    private static final Instant EXACT = CUT.plusNanos(999);
    private static final SourceId APOLLO = SourceId.of("apollo");

    private static PersonKey key(String text) {
        return new PersonKey(text);
    }

    private static SourceUse use(long count, long micros) {
        SourceUse.Key key = new SourceUse.Key(LocalDate.EPOCH, APOLLO, Outcome.FOUND, "USD");
        return new SourceUse(key, count, micros);
    }

    @Test
    void a_dossier_is_found_by_its_file() {
        Person person = Person.of(key("email:a@example.com"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dossier(person, key("email:b@example.com"), Map.of(), null, null))
                .withMessage("file: must be a key of the person");
    }

    @Test
    void every_time_is_cut_to_the_microsecond() {
        State state = new State(Outcome.FAILED, EXACT, EXACT, null);
        Inquiry inquiry = new Inquiry(APOLLO, state, Map.of(ProfileField.TITLE, EXACT), Cost.NOTHING, Claims.none());
        assertThat(List.of(
                        state.at(),
                        state.until(),
                        inquiry.answeredOn(ProfileField.TITLE).orElseThrow()))
                .containsOnly(CUT);
        assertThat(new Flight("owner", EXACT).until()).isEqualTo(CUT);
        assertThat(new Delivery(EXACT, Set.of()).at()).isEqualTo(CUT);
    }

    @Test
    void a_key_has_at_most_four_hundred_characters() {
        assertThat(key("k".repeat(399) + "😀").text()).hasSize(401);
        assertThatIllegalArgumentException().isThrownBy(() -> key("k".repeat(401)));
    }

    @Test
    void a_unit_is_one_that_a_cost_can_have() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceUse.Key(LocalDate.EPOCH, APOLLO, Outcome.FOUND, "u".repeat(41)));
    }

    @Test
    void a_sum_that_fits_no_long_is_refused() {
        assertThatThrownBy(() -> SourceBook.of(List.of(use(Long.MAX_VALUE, 0), use(1, 0))))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> SourceBook.of(List.of(use(0, Long.MIN_VALUE), use(0, -1))))
                .isInstanceOf(ArithmeticException.class);
    }
}
