package io.leadwright.testkit;

import io.leadwright.lead.Folding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Texts from small pools, so that many are equal, equal but for case or accents, parts of each other, or blank; and made of
 * what stores get wrong: wildcards, quotes, and characters whose order in UTF-16 is not that in UTF-8.
 */
final class TextArbitraries {

    private static final List<String> WORDS = List.of(
            "Ana",
            "ANA",
            "ana",
            "Ána",
            "A\u0301na",
            "  Ana ",
            "Ａｎａ",
            "Anabel",
            "Zoë",
            "zoe",
            "Straße",
            "STRASSE",
            "İpek",
            "ıpek",
            "ﬁona",
            "Fiona",
            "ΩΣ",
            "ως",
            "100%",
            "100",
            "a_b",
            "axb",
            "c\\d",
            "O'Neil",
            "\"quoted\"",
            "山田",
            "שלום",
            "😀",
            "\ud800\udf30x",
            "\ue000x",
            "\ufffdx");

    /** Not all are blank to everybody: to Java, to Unicode, once the marks are gone, or to none of them. */
    private static final List<String> BLANKS =
            List.of("", " ", "\t\n", "\u00a0", "\u3000", "\u0301", "\u001f", "\u0085", "\u200b");

    private static final String CHARACTERS = "aAáß\u0301ſİıﬁǅςΣ%_\\'\"*? \u00a0\n0\ue000\ufffd😀\ud800\udf30山ﷺ";

    private TextArbitraries() {}

    /** Names of people and companies, titles, and whatever else somebody may write. */
    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(WORDS)),
                Tuple.of(4, Arbitraries.of(WORDS).tuple2().map(two -> two.get1() + " " + two.get2())),
                Tuple.of(2, Arbitraries.of(BLANKS)),
                Tuple.of(2, characters()));
    }

    /** The beginning, the middle or the whole of such texts, for conditions to find. */
    static Arbitrary<String> parts() {
        Arbitrary<Integer> begin = Arbitraries.of(0, 0, 0, 1, 2);
        Arbitrary<Integer> length = Arbitraries.of(1, 2, 3, 100);
        return Combinators.combine(texts(), begin, length).as(TextArbitraries::part);
    }

    /** Parts in search folding that have something in them, of at most as many words as a search has. */
    static Arbitrary<String> searches() {
        return parts().map(part ->
                        Stream.of(Folding.search(part).split(" ")).limit(8).collect(Collectors.joining(" ")))
                .filter(part -> !part.isEmpty());
    }

    private static String part(String text, int begin, int length) {
        return text.codePoints()
                .skip(begin)
                .limit(length)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static Arbitrary<String> characters() {
        List<String> each =
                CHARACTERS.codePoints().mapToObj(Character::toString).toList();
        return Arbitraries.of(each).list().ofMaxSize(6).map(all -> String.join("", all));
    }
}
