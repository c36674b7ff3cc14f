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

    /** What a store may refuse or spoil: no text at all, other directions, marks, what stands for nothing, ends of ranges. */
    private static final List<String> HARD = List.of(
            "\u0000",
            "\ud800",
            "\udfff",
            "\udc00\ud800",
            "\u200f\u202eabc\u202c",
            "e\u0301\u0302\u0323",
            "\u0344\u1e9b\u0323",
            "👩\u200d👩\u200d👧",
            "\ud800\udc00",
            "\udbff\udfff",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\u2028",
            "\r\n",
            "\u001a",
            "\u007f\u0080");

    /** Around the limits of names, tags, fields, custom values and notes. */
    private static final List<Integer> LENGTHS =
            List.of(63, 64, 65, 255, 256, 257, 999, 1_000, 1_001, 1_024, 1_366, 2_049, 4_096, 4_097, 65_536, 65_537);

    private TextArbitraries() {}

    /** Names of people and companies, titles, and whatever else somebody may write. */
    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(WORDS)),
                Tuple.of(4, Arbitraries.of(WORDS).tuple2().map(two -> two.get1() + " " + two.get2())),
                Tuple.of(2, Arbitraries.of(BLANKS)),
                Tuple.of(2, characters()));
    }

    /** Any text: also such as no store can keep, and very long ones. */
    static Arbitrary<String> anything() {
        Arbitrary<String> hard = Arbitraries.of(HARD);
        Arbitrary<String> amid = Combinators.combine(texts(), hard, texts()).as((a, b, c) -> a + b + c);
        Arbitrary<String> repeated = Arbitraries.oneOf(hard, Arbitraries.of("a", "é", "山", "😀", "\u0301", " "));
        Arbitrary<String> longest = Combinators.combine(repeated, Arbitraries.of(LENGTHS))
                .as((text, length) -> text.repeat(Math.max(1, length / text.codePointCount(0, text.length()))));
        return Arbitraries.frequencyOf(
                        Tuple.of(10, texts()),
                        Tuple.of(4, characters()),
                        Tuple.of(6, hard),
                        Tuple.of(8, amid),
                        Tuple.of(4, Arbitraries.strings().all().ofMaxLength(20)),
                        Tuple.of(4, Arbitraries.strings().ofMaxLength(20)),
                        Tuple.of(2, longest))
                .withoutEdgeCases();
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

    /** Folded words of a search, some with spaces: parts of texts, and of two texts where one field ends and another begins. */
    static Arbitrary<String> words() {
        Arbitrary<String> joined = Combinators.combine(parts(), Arbitraries.of("", " ", "\n"), parts())
                .as((end, between, begin) -> end + between + begin);
        return Arbitraries.frequencyOf(Tuple.of(6, parts()), Tuple.of(1, joined))
                .map(Folding::search)
                .filter(word -> !word.isEmpty());
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
