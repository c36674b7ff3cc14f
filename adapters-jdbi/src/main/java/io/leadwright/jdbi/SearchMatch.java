package io.leadwright.jdbi;

import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.query.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the parts of a filter are for the search indexes.
 *
 * @param table the index that is gone through
 * @param expression what is searched in it
 * @param pairs what is searched in the index of pairs beside it; empty for nothing
 * @param rest the parts that remain to be looked at in each lead that is found; none if the indexes say it all
 */
record SearchMatch(String table, String expression, String pairs, List<Filter> rest) {

    /** The index of two characters in a row. */
    static final String PAIRS = "lead_pair";

    private static final String TEXTS = "lead_text";

    /** The places of statuses and sources in these are their numbers in the indexes. */
    private static final String STATUSES = "new contacted replied converted cold";

    private static final String SOURCES = "linkedin website referral import api";

    /** What more would narrow is not worth the lists to go through. */
    private static final int WORDS_MAX = 16;

    private static final String AND = " AND ";

    /** The match, if an index helps. */
    static Optional<SearchMatch> of(FilterParts parts) {
        List<String> phrases = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        List<Filter> rest = new ArrayList<>();
        for (Filter part : parts.byWord()) {
            Optional<SearchWord> word = phrases.size() + pairs.size() < WORDS_MAX ? word(part) : Optional.empty();
            boolean isInTexts = word.filter(SearchWord::isInTexts).isPresent();
            boolean isPair = part instanceof Filter.Search
                    && word.filter(SearchWord::isPair).isPresent();
            word.filter(w -> isInTexts).ifPresent(w -> phrases.add(column(part) + w.phrase()));
            word.filter(w -> isPair).ifPresent(w -> pairs.add(w.pair()));
            if (!isPair && !(isInTexts && isAllSaid(part, word.get()))) {
                rest.add(part);
            }
        }
        if (parts.statuses().isEmpty() || parts.sources().isEmpty() || (phrases.isEmpty() && pairs.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                phrases.isEmpty()
                        ? new SearchMatch(PAIRS, all(pairs, parts), "", rest)
                        : new SearchMatch(TEXTS, all(phrases, parts), String.join(AND, pairs), rest));
    }

    /** Whether what the indexes find is the answer. */
    boolean isExact() {
        return rest.isEmpty();
    }

    /** Of a company the index knows less than the filter asks: all that stands before the title. */
    private static boolean isAllSaid(Filter part, SearchWord word) {
        return word.isWhole() && !(part instanceof Filter.CompanyContains);
    }

    private static String all(List<String> words, FilterParts parts) {
        List<String> all = new ArrayList<>(words);
        if (parts.statuses().size() < LeadStatus.values().length) {
            all.add(marks(
                    "S",
                    STATUSES,
                    parts.statuses().stream().map(LeadStatus::code).toList()));
        }
        if (parts.sources().size() < LeadSource.values().length) {
            all.add(marks(
                    "O", SOURCES, parts.sources().stream().map(LeadSource::code).toList()));
        }
        return String.join(AND, all);
    }

    private static String marks(String letter, String codes, Collection<String> wanted) {
        return wanted.stream()
                .map(code -> String.format(Locale.ROOT, "\"%s%02d\"", letter, codes.indexOf(code) + 1))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static Optional<SearchWord> word(Filter part) {
        return FilterParts.word(part).map(SearchWord::new);
    }

    private static String column(Filter part) {
        return part instanceof Filter.TitleContains
                ? "title_part : "
                : part instanceof Filter.CompanyContains ? "head_part : " : "";
    }
}
