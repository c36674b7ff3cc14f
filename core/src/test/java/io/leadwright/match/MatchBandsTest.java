package io.leadwright.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.match.MatchBands.Band;
import io.leadwright.profile.Identification;
import io.leadwright.profile.Match;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchBandsTest {

    private static Band band(MatchBands bands, double probability) {
        return bands.of(Identification.EMAIL, probability);
    }

    @Test
    void the_usual_bands_accept_from_75_and_propose_from_40_in_a_hundred() {
        assertThat(band(MatchBands.DEFAULT, 0.75)).isEqualTo(Band.ACCEPT);
        assertThat(band(MatchBands.DEFAULT, Math.nextDown(0.75))).isEqualTo(Band.PROPOSE);
        assertThat(band(MatchBands.DEFAULT, 0.40)).isEqualTo(Band.PROPOSE);
        assertThat(band(MatchBands.DEFAULT, Math.nextDown(0.40))).isEqualTo(Band.REJECT);
    }

    @Test
    void what_nobody_asked_for_is_accepted() {
        assertThat(MatchBands.DEFAULT.of(Match.GIVEN)).isEqualTo(Band.ACCEPT);
    }

    @Test
    void each_identification_can_have_its_own() {
        MatchBands strict = MatchBands.DEFAULT.with(Identification.NAME_AND_COMPANY, 0.9, 0.8);
        assertThat(strict.of(new Match(0.85, Identification.NAME_AND_COMPANY, List.of(), 0)))
                .isEqualTo(Band.PROPOSE);
        assertThat(strict.of(new Match(0.85, Identification.EMAIL, List.of(), 0)))
                .isEqualTo(Band.ACCEPT);
        assertThat(strict.acceptFrom(Identification.NAME_AND_COMPANY)).isEqualTo(0.9);
        assertThat(strict.proposeFrom(Identification.NAME_AND_COMPANY)).isEqualTo(0.8);
        assertThat(MatchBands.DEFAULT.acceptFrom(Identification.NAME_AND_COMPANY))
                .isEqualTo(0.75);
    }

    @Test
    void thresholds_must_be_probabilities_in_order() {
        assertThatCode(() -> MatchBands.all(0, 0)).doesNotThrowAnyException();
        assertThatCode(() -> MatchBands.all(1, 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> MatchBands.all(0.4, 0.5))
                .hasMessage("bands: must be 0 <= proposeFrom <= acceptFrom <= 1, are 0.5 and 0.4");
        assertThatThrownBy(() -> MatchBands.all(1.1, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MatchBands.all(0.5, -0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MatchBands.all(Double.NaN, 0.1)).isInstanceOf(IllegalArgumentException.class);
    }
}
