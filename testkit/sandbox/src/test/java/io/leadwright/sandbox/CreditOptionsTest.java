package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Credits;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CreditOptionsTest {

    private static SandboxCredits read(String... arguments) {
        return CommandLine.populateCommand(new CreditOptions(), arguments).credits();
    }

    @Test
    void without_options_the_figures_are_the_references() {
        SandboxCredits credits = read();

        assertThat(credits.atFirst()).isEqualTo(Credits.of(1_000));
        assertThat(credits.rules().window())
                .isEqualTo(SandboxCredits.DEFAULT.rules().window());
        assertThat(credits.rules().window().orElseThrow().leadsMax()).isEqualTo(100);
        assertThat(credits.rules().window().orElseThrow().length()).isEqualTo(Duration.ofHours(1));
        assertThat(credits.rules().holdTime()).isEqualTo(Duration.ofMinutes(5));
        assertThat(credits.rules().deadline()).isEqualTo(Duration.ofSeconds(20));
        assertThat(credits.rules().lease()).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @CsvSource({"30,PT3S,PT10S", "300,PT30S,PT30S", "1,PT0.1S,PT0.333333S"})
    void a_hold_s_time_sets_those_of_the_work(String seconds, Duration deadline, Duration lease) {
        SandboxCredits credits = read("--credits", "0", "--enrichments-per-hour", "7", "--hold-ttl", seconds);

        assertThat(credits.atFirst()).isEqualTo(Credits.ZERO);
        assertThat(credits.rules().window().orElseThrow().leadsMax()).isEqualTo(7);
        assertThat(credits.rules().deadline()).isEqualTo(deadline);
        assertThat(credits.rules().lease()).isEqualTo(lease);
    }

    @ParameterizedTest
    @CsvSource({
        "--credits,-1,'serve: credits: must be from 0 to 1000000000000, is -1'",
        "--credits,1000000000001,'serve: credits: must be from 0 to 1000000000000, is 1000000000001'",
        "--enrichments-per-hour,0,'serve: enrichments-per-hour: must be at least 1, is 0'",
        "--hold-ttl,0,'serve: hold time: must be from a second to a day, is PT0S'",
        "--hold-ttl,86401,'serve: hold time: must be from a second to a day, is PT24H1S'"
    })
    void what_cannot_be_is_refused_before_anything_is_made(String option, String value, String message) {
        Commands commands = new Commands();

        assertThat(commands.run("serve", "--db", "/nowhere/leads.db", option, value))
                .isEqualTo(1);
        assertThat(commands.err()).isEqualTo(message);
    }
}
