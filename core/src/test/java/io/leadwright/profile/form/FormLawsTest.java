package io.leadwright.profile.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every form, whatever the text. */
class FormLawsTest {

    private static final int TEN_MILLION = 10_000_000;
    private static final int RANDOM_TEXTS = 3_000;

    /** Pieces that forms look at, and such as break what does not expect them. */
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "a",
            "B",
            "J.",
            "the",
            "and",
            "&",
            "of",
            "Inc.",
            "co",
            "GmbH",
            "s",
            "p",
            "CA",
            "US",
            "DE",
            "Georgia",
            "94105",
            "0",
            "00",
            "1",
            "2011",
            "555",
            "4155550100",
            "+",
            "+1",
            "+41",
            "ext",
            ";ext=",
            "x",
            "-",
            "–",
            "k",
            "~",
            ">",
            "over",
            "years",
            "mos",
            ",",
            ".",
            "..",
            "...",
            "…",
            "/",
            "//",
            "://",
            ":",
            "?",
            "#",
            "@",
            "%",
            "%2",
            "%C3%BC",
            "http",
            "https://",
            "www.",
            "twitter.com",
            "facebook.com/",
            "profile.php?id=1",
            "linkedin.com/in/",
            "in/",
            "gmail.com",
            "john",
            "Doe",
            "Zürich",
            "ß",
            "İ",
            "ı",
            "ﬁ",
            "\u0301",
            "e\u0301",
            "\u0000",
            "\u0007",
            "\u200b",
            "\u200f",
            "\u202e",
            "\ufeff",
            "\u00a0",
            "\u2028",
            "🚀",
            "👩‍👩‍👧",
            "\ud800",
            "\udc00",
            "\uffff",
            "李",
            "明",
            "שלום",
            "مرحبا",
            "٣",
            "ﷺ",
            "'",
            "’",
            "\"",
            "<script>",
            "\\",
            "[",
            "]",
            "(",
            ")",
            "|",
            "Ⅷ",
            "½",
            "²",
            "K",
            "Å",
            "한국",
            "ｱ");

    static Stream<Named<CanonicalForm<?>>> forms() {
        return Stream.of(
                named("text", Forms.TEXT),
                named("long text", Forms.LONG_TEXT),
                named("name", Forms.NAME),
                named("full name", Forms.FULL_NAME),
                named("company", Forms.COMPANY),
                named("title", Forms.TITLE),
                named("skill", Forms.SKILL),
                named("industry", Forms.INDUSTRY),
                named("location", Forms.LOCATION),
                named("email", Forms.EMAIL),
                named("phone", Forms.PHONE),
                named("linkedin", Forms.LINKEDIN),
                named("url", Forms.URL),
                named("website", Forms.WEBSITE),
                named("twitter", Forms.TWITTER),
                named("github", Forms.GITHUB),
                named("facebook", Forms.FACEBOOK),
                named("size", Forms.SIZE),
                named("year", Forms.YEAR),
                named("experience", Forms.EXPERIENCE),
                named("email status", Forms.EMAIL_STATUS),
                named("exact", Forms.exact()),
                named("time", Forms.timeOfDay(Duration.ofMinutes(10))),
                named("number", Forms.number(BigDecimal.ONE)),
                named("hierarchy", Forms.hierarchy(Forms.TEXT, List.of(new HierarchyNode("1", "a", "1")))));
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(PIECES);
        Random random = new Random(4711);
        for (int i = 0; i < RANDOM_TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(5); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                text.append(random.nextInt(3) == 0 ? " " : "");
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static Optional<String> key(CanonicalForm<?> form, String text) {
        return form.read(text).map(Canonical::key);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_key_read_again_is_itself(CanonicalForm<?> form) {
        for (String text : texts()) {
            key(form, text)
                    .ifPresent(
                            key -> assertThat(key(form, key)).as("<%s>", text).contains(key));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_value_says_the_same_as_its_text(CanonicalForm<?> form) {
        for (String text : texts()) {
            form.read(text)
                    .ifPresent(read -> assertThat(key(form, read.value().toString()))
                            .as("<%s>", text)
                            .contains(read.key()));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void support_is_a_share_and_never_mutual(CanonicalForm<?> form) {
        List<String> keys = texts().stream()
                .flatMap(text -> key(form, text).stream())
                .distinct()
                .limit(300)
                .toList();
        for (String one : keys) {
            assertThat(form.support(one, one)).isZero();
            for (String other : keys) {
                double share = form.support(one, other);
                assertThat(share).isBetween(0.0, 1.0);
                assertThat(share > 0 && form.support(other, one) > 0)
                        .as("%s and %s", one, other)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    @Timeout(20)
    void a_text_of_ten_million_characters_is_dealt_with_at_once(CanonicalForm<?> form) {
        for (String piece :
                List.of("a", "1", " ", ".", "a.", "1 ", "+", "/", "@", "\u0301", "🚀", "\ud800", "J. ", ",")) {
            String text = piece.repeat(TEN_MILLION / piece.length());
            assertThat(key(form, text))
                    .satisfiesAnyOf(
                            key -> assertThat(key).isEmpty(),
                            key -> assertThat(form).isEqualTo(Forms.exact()));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    @Timeout(10)
    void the_longest_text_of_a_claim_takes_no_more_than_linear_time(CanonicalForm<?> form) {
        for (String piece : List.of(
                "a", "1", " ", ".", "a.", "1 ", "+", "/", "@", "\u0301", "🚀", "\ud800", "J. ", ",", "and ", "co ")) {
            for (int length : List.of(60, 100, 1_000, 2_000, 65_536)) {
                String text = piece.repeat(length / piece.length());
                assertThat(key(form, text)).isEqualTo(key(form, text));
            }
        }
    }
}
