package io.leadwright.lead;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The two ways in which text is made comparable, the same for every store: results are compared as UTF-8 bytes.
 *
 * <p>Both fold case in full, as Unicode does (ß is ss, the dotless ı of Turkish is no i), fold white space to single spaces
 * and trim it. Folding twice changes nothing, and what is equal in exact folding is equal in search folding.
 */
public final class Folding {

    private static final int RULES = 1;
    private static final int DOTLESS_I = 0x131;
    private static final int I_WITH_DOT = 0x130;

    private Folding() {}

    /** For equality where accents count: NFKC, case, white space. {@code "Tech  CORP"} gives {@code "tech corp"}. */
    public static String exact(String text) {
        if (isPlain(text)) {
            return singleSpaced(Ascii.toLowerCase(text));
        }
        String folded = caseless(Normalizer.normalize(text, Form.NFKC));
        return singleSpaced(Normalizer.normalize(folded, Form.NFKC));
    }

    /** For searching and sorting, where accents do not count: NFKD, case, marks away, white space. */
    public static String search(String text) {
        if (isPlain(text)) {
            return singleSpaced(Ascii.toLowerCase(text));
        }
        String folded = caseless(Normalizer.normalize(text, Form.NFKD));
        return singleSpaced(unmarked(Normalizer.normalize(folded, Form.NFKD)));
    }

    /**
     * Which foldings these are. Text folded under another version must be folded again: the rules may have changed, or the
     * JDK's Unicode tables, told apart by how many code points they define.
     */
    public static String version() {
        return Version.TEXT;
    }

    /** Counting a million code points takes a few milliseconds: once, and only if somebody asks. */
    private static final class Version {
        static final String TEXT = RULES + "/"
                + IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(Character::isDefined)
                        .count();
    }

    /** Most text is: then there is nothing to decompose and no mark, and case is simple. Many times faster. */
    private static boolean isPlain(String text) {
        return CharMatcher.ascii().matchesAllOf(text);
    }

    private static String caseless(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> appendCaseless(c, folded));
        return folded.toString();
    }

    /** Full case folding by way of upper case; but the two Turkish letters, which Unicode does not fold into i. */
    private static void appendCaseless(int codePoint, StringBuilder folded) {
        if (codePoint == DOTLESS_I) {
            folded.appendCodePoint(codePoint);
        } else if (codePoint == I_WITH_DOT) {
            folded.append("i\u0307");
        } else {
            Character.toString(Character.toLowerCase(codePoint))
                    .toUpperCase(Locale.ROOT)
                    .codePoints()
                    .map(Character::toLowerCase)
                    .forEach(folded::appendCodePoint);
        }
    }

    private static String unmarked(String text) {
        if (text.codePoints().noneMatch(Folding::isMark)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isMark(c)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Guava's white space is Unicode's property White_Space. */
    private static String singleSpaced(String text) {
        return CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
    }
}
