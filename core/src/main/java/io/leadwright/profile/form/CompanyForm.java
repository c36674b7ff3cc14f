package io.leadwright.profile.form;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import com.google.common.net.InternetDomainName;
import io.leadwright.lead.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Company names, where case, accents, punctuation, a leading {@code the} and the legal form do not count, unless nothing
 * else or a single letter is left: {@code X Corp}. A company called by its domain supports the one whose name that domain spells.
 */
final class CompanyForm implements CanonicalForm<String> {

    private static final int LENGTH_MAX = 1_000;
    private static final int SUFFIX_WORDS_MAX = 3;

    /** Abbreviations and names of the commonest forms in ISO 20275, the list of legal forms. */
    private static final Set<String> LEGAL_FORMS = ImmutableSet.copyOf(
            ("inc,incorporated,corp,corporation,co,company,llc,llp,lp,lllp,pllc,plc,ltd,limited,private limited,private ltd,pvt limited,"
                            + "pvt ltd,pty,pte,unlimited company,pbc,gmbh,mbh,ggmbh,ug,ag,kg,kgaa,ohg,gbr,se,sa,sas,sasu,sarl,eurl,snc,sca,srl,spa,sl,slu,bv,"
                            + "nv,vof,bvba,sprl,ab,as,asa,aps,oy,oyj,ou,uab,sia,sro,doo,kft,zrt,nyrt,sp zoo,sdn bhd,bhd,kk,tbk,"
                            + "jsc,ojsc,pjsc,ooo,oao,pao,zao,ltda,limitada,eireli,sab,de cv,s de rl,lda,fzco,fze,fz llc,dmcc,wll")
                    .split(","));

    @Override
    public Optional<Canonical<String>> read(String text) {
        if (text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        String folded = Folding.search(text).replace("&", " and ").replace("+", " and ");
        return Canonical.unlessEmpty(
                Words.joined(bare(words(folded))), CharMatcher.whitespace().trimFrom(text));
    }

    @Override
    public double support(String generalKey, String specificKey) {
        if (!isDomain(generalKey) || isDomain(specificKey)) {
            return 0;
        }
        String label = InternetDomainName.from(generalKey).parts().get(0).replace("-", "");
        String name = specificKey.replace(" ", "");
        boolean isSpelt =
                label.startsWith(name) && (label.equals(name) || LEGAL_FORMS.contains(label.substring(name.length())));
        return isSpelt ? 1 : 0;
    }

    /** Without what does not count, as long as more than a letter is left. */
    private static List<String> bare(List<String> words) {
        int start = 0;
        int end = words.size();
        while (start < end - 1 && words.get(start).equals("the")) {
            start++;
        }
        for (int shorter = withoutForm(words, start, end); shorter < end; shorter = withoutForm(words, start, end)) {
            end = shorter;
        }
        return words.subList(start, end);
    }

    /** Where the words end if a legal form is taken away, and an "and" before it. */
    private static int withoutForm(List<String> words, int start, int end) {
        for (int length = SUFFIX_WORDS_MAX; length > 0; length--) {
            int cut = end - length;
            if (cut > start && LEGAL_FORMS.contains(Words.joined(words.subList(cut, end)))) {
                int shorter = cut - 1 > start && words.get(cut - 1).equals("and") ? cut - 1 : cut;
                return shorter == start + 1 && isLetter(words.get(start)) ? end : shorter;
            }
        }
        return end;
    }

    private static boolean isLetter(String word) {
        return word.codePointCount(0, word.length()) == 1;
    }

    /** A name that starts with a domain keeps it in one piece. */
    private static List<String> words(String folded) {
        int end = folded.indexOf(' ');
        String first = end < 0 ? folded : folded.substring(0, end);
        if (!isDomain(first)) {
            return Words.spelt(Words.of(Words.plain(folded)));
        }
        List<String> words = new ArrayList<>(List.of(host(first)));
        words.addAll(Words.spelt(Words.of(Words.plain(folded.substring(first.length())))));
        return words;
    }

    private static boolean isDomain(String word) {
        String host = host(word);
        return host.contains(".")
                && InternetDomainName.isValid(host)
                && InternetDomainName.from(host).isTopDomainUnderRegistrySuffix();
    }

    private static String host(String word) {
        return WebAddress.WWW
                .matcher(CharMatcher.anyOf(".,;:()").trimFrom(word))
                .replaceFirst("");
    }
}
