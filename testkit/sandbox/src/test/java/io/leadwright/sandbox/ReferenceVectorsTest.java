package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceVectorsTest {

    /** One claim is right as often as its source. */
    private static final String ONE = """
            {"id":1,"claims":[{"accuracy":0.8,"ageDays":9,"lineage":"s","source":"s","value":"A"}],"gamma":0.2,"gamma0":0.7,\
            "halfLifeDays":null,"n":3,"posterior":{"A":0.8},"unobserved":0.2}
            """;

    /** After one half-life it is half way to chance, a quarter. */
    private static final String AGED =
            ONE.replace("null", "9").replace("{\"A\":0.8}", "{\"A\":0.525}").replace(":0.2}", ":0.475}");

    /** Odds of 12 each, and two values that nobody claims. */
    private static final String TIE = """
            {"id":2,"claims":[{"accuracy":0.8,"ageDays":0,"lineage":"s","source":"s","value":"A"},\
            {"accuracy":0.8,"ageDays":0,"lineage":"t","source":"t","value":"B"}],"gamma":0.2,"gamma0":0.7,\
            "halfLifeDays":null,"n":3,"posterior":{"A":0.46153846153846156,"B":0.46153846153846156},\
            "unobserved":0.07692307692307693}
            """;

    /** Two independent that agree, all counting: 12 times 12 against three. */
    private static final String AGREED = """
            {"id":3,"claims":[{"accuracy":0.8,"ageDays":0,"lineage":"s","source":"s","value":"A"},\
            {"accuracy":0.8,"ageDays":0,"lineage":"t","source":"t","value":"A"}],"gamma":0.2,"gamma0":1,\
            "halfLifeDays":null,"n":3,"posterior":{"A":0.9795918367346939},"unobserved":0.020408163265306121}
            """;

    /** Two of one origin, of which the second says nothing. */
    private static final String COPIED = AGREED.replace("\"lineage\":\"t\"", "\"lineage\":\"s\"")
            .replace("\"gamma\":0.2", "\"gamma\":0")
            .replace("0.9795918367346939", "0.8")
            .replace("0.020408163265306121", "0.2");

    @TempDir
    Path folder;

    private final Commands commands = new Commands();

    private int check(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("vectors.jsonl"), lines);
        return commands.run("evaluate", "--vectors", file.toString());
    }

    @Test
    void posteriors_computed_by_hand_are_met() throws IOException {
        assertThat(check(ONE + AGED + "\r\n" + TIE + AGREED + COPIED))
                .as(commands::err)
                .isZero();

        assertThat(commands.out()).startsWith("vectors=5 largest-difference=");
        assertThat(Double.parseDouble(commands.out().replaceFirst(".*=", ""))).isLessThan(1e-12);
        assertThat(commands.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"A":0.8}   | {"A":0.80000000001} | 1e-11
            {"A":0.8}   | {"A":0.7}           | 0.1
            {"A":0.8}   | {}                  | 0.8
            {"A":0.8}   | {"A":0.8,"B":0.3}   | 0.3
            "unobserved":0.2 | "unobserved":0.3 | 0.1
            """)
    void one_that_is_not_met_is_told(String from, String to, double difference) throws IOException {
        assertThat(check(TIE + ONE.replace(from, to) + ONE.replace(from, to).replace("\"id\":1", "\"id\":9")))
                .isEqualTo(1);

        assertThat(commands.err())
                .startsWith(folder.resolve("vectors.jsonl") + ": line 2 (id 1): differs by ")
                .hasLineCount(1);
        assertThat(commands.out()).startsWith("vectors=3 largest-difference=");
        assertThat(Double.parseDouble(commands.out().replaceFirst(".*=", ""))).isCloseTo(difference, within(1e-13));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "accuracy":0.8    | "accuracy":NaN   | must be one well-formed JSON object, each name in it once
            "accuracy":0.8    | "accuracy":"NaN" | accuracy: must be a number from 0.0 to 0.9999999999999999
            "accuracy":0.8    | "accuracy":1     | accuracy: must be a number from 0.0 to 0.9999999999999999
            "accuracy":0.8    | "accuracy":1e999 | accuracy: must be a number from 0.0 to 0.9999999999999999
            "gamma":0.2       | "gamma":1.1      | gamma: must be a number from 0.0 to 1.0
            "n":3             | "n":0            | n: must be a number from 1.0 to 1.0E9
            "ageDays":9       | "ageDays":-1     | ageDays: must be a number from 0.0 to 1000000.0
            "source":"s"      | "source":""      | source: must not be blank
            "value":"A"       | "value":7        | value: must be a text
            "claims":         | "said":          | claims: must be an array, and not empty
            "claims":         | "claims":[],"c": | claims: must be an array, and not empty
            "claims":         | "claims":{"a":1},"c": | claims: must be an array, and not empty
            "claims":         | "claims":[1],"c": | ageDays: must be a number from 0.0 to 1000000.0
            "posterior":      | "prior":         | posterior: must be an object
            "posterior":      | "posterior":[0.8],"p": | posterior: must be an object
            {"A":0.8}         | {"A":"0.8"}      | A: must be a number from -1.0E-12 to 1.000000000001
            "gamma":0.2,      |                  | gamma: must be a number from 0.0 to 1.0
            "gamma0":0.7,     |                  | gamma0: must be a number from 0.0 to 1.0
            "gamma0":0.7      | "gamma0":null    | gamma0: must be a number from 0.0 to 1.0
            "n":3,            |                  | n: must be a number from 1.0 to 1.0E9
            "n":3             | "n":"3"          | n: must be a number from 1.0 to 1.0E9
            "halfLifeDays":null, |               | halfLifeDays: must be a number from 1.1574074074074073E-5 to 1000000.0
            ,"unobserved":0.2 |                  | unobserved: must be a number from -1.0E-12 to 1.000000000001
            """)
    void a_line_that_is_no_case_is_refused(String from, String to, String message) throws IOException {
        assertThat(check(TIE + ONE.replace(from, to == null ? "" : to))).isEqualTo(1);

        assertThat(commands.out()).isEmpty();
        assertThat(commands.err()).isEqualTo("evaluate: " + folder.resolve("vectors.jsonl") + ": line 2: " + message);
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        assertThat(check("\n")).isEqualTo(1);

        assertThat(commands.err()).isEqualTo("evaluate: " + folder.resolve("vectors.jsonl") + ": must not be empty");
    }
}
