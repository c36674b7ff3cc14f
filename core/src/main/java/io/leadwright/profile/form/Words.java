package io.leadwright.profile.form;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;

/** Takes text apart that has been through {@link io.leadwright.lead.Folding#search}. */
final class Words {

    /** Within a word they are often left out, or written as another of them. */
    private static final CharMatcher APOSTROPHES = CharMatcher.anyOf("'`‘’‛ʹʻʼʽ′´");

    /** Letters of the Latin alphabet that no accent makes, as they are written where a keyboard lacks them. */
    private static final ImmutableMap<Integer, String> PLAIN_LETTERS = ImmutableMap.<Integer, String>builder()
            .put((int) 'ø', "o")
            .put((int) 'ł', "l")
            .put((int) 'đ', "d")
            .put((int) 'ð', "d")
            .put((int) 'ı', "i")
            .put((int) 'æ', "ae")
            .put((int) 'œ', "oe")
            .put((int) 'þ', "th")
            .buildOrThrow();

    private static final Splitter SPACES = Splitter.on(' ').omitEmptyStrings();
    private static final Joiner JOINER = Joiner.on(' ');

    private Words() {}

    /** Plain letters and digits with single spaces between; all else separates, but apostrophes and what cannot be seen. */
    static String plain(String folded) {
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (isMute(c)) {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                plain.append(PLAIN_LETTERS.getOrDefault(c, Character.toString(c)));
            } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return CharMatcher.is(' ').trimTrailingFrom(plain);
    }

    /** The words that single spaces separate; none of an empty text. */
    static List<String> of(String plain) {
        return SPACES.splitToList(plain);
    }

    /** These words, of which single letters in a row are one: {@code S. A.} is {@code SA}. */
    static List<String> spelt(List<String> words) {
        List<String> spelt = new ArrayList<>();
        boolean inLetters = false;
        for (String word : words) {
            boolean isLetter = word.length() == 1;
            if (isLetter && inLetters) {
                spelt.set(spelt.size() - 1, spelt.get(spelt.size() - 1) + word);
            } else {
                spelt.add(word);
            }
            inLetters = isLetter;
        }
        return spelt;
    }

    static String joined(List<String> words) {
        return JOINER.join(words);
    }

    private static boolean isMute(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || (Character.isBmpCodePoint(codePoint) && APOSTROPHES.matches((char) codePoint));
    }
}
