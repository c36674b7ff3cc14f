package io.leadwright.testkit;

import io.leadwright.profile.form.CompanySize;
import io.leadwright.profile.form.EmailStatus;
import io.leadwright.query.FactFilter;
import io.leadwright.query.Facts;
import io.leadwright.query.Filter;
import io.leadwright.query.NumberFact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Facts with many ties and much missing, and filters that compare with them. */
final class FactArbitraries {

    private static final List<Integer> SIZES = List.of(0, 1, 10, 11, 50, 500, CompanySize.OPEN);
    private static final List<Integer> SHARES = List.of(0, 1, 500, 800, 999, 1_000);

    /** Few, so that filters meet them; some of them are one another in other letters. */
    private static final List<String> TEXTS = List.of(
            "software",
            " SOFTWARE ",
            "\uFF53oftware",
            "stra\u00DFe",
            "STRASSE",
            "i",
            "\u0130",
            "e\u0301",
            "\u00C9",
            "100%",
            "_",
            "'\"",
            "\\",
            "\uD83D\uDE00",
            "\u5C71\u7530 x",
            "a\tb");

    private static final List<@Nullable Integer> SHARES_OR_NONE = orNone(SHARES);
    private static final List<Filter> FILTERS = allFilters();

    /** Made once: jqwik compares arbitraries to find their generators again. */
    private static final Arbitrary<Filter> ANY_FILTER = Arbitraries.of(FILTERS);

    private static final Arbitrary<Facts> ANY_FACTS = anyFacts();

    private FactArbitraries() {}

    /** Of closed lists alone: what is made of choices among arbitraries takes many times as long. */
    private static Arbitrary<Facts> anyFacts() {
        return Combinators.combine(
                        Arbitraries.of(sizes()),
                        Arbitraries.of(orNone(TEXTS)),
                        Arbitraries.of(TEXTS).list().ofMaxSize(3),
                        Arbitraries.of(orNone(List.of(EmailStatus.values()))),
                        Arbitraries.of(SHARES_OR_NONE),
                        Arbitraries.of(SHARES_OR_NONE))
                .as((size, industry, skills, status, completeness, confidence) -> Facts.NONE
                        .companySize(size)
                        .industry(industry)
                        .skills(skills)
                        .emailStatus(status)
                        .shares(completeness, confidence))
                .withoutEdgeCases();
    }

    static Arbitrary<Facts> facts() {
        return ANY_FACTS;
    }

    static Arbitrary<Filter> filters() {
        return ANY_FILTER;
    }

    private static List<Filter> allFilters() {
        List<Filter> all = new ArrayList<>();
        bounds(NumberFact.COMPANY_SIZE, SIZES, all);
        bounds(NumberFact.COMPLETENESS, SHARES, all);
        bounds(NumberFact.CONFIDENCE, SHARES, all);
        for (int often = 0; often < 4; often++) {
            TEXTS.forEach(text -> all.add(FactFilter.industry(text)));
            TEXTS.forEach(text -> all.add(FactFilter.skill(text)));
            for (EmailStatus one : EmailStatus.values()) {
                all.add(new FactFilter.EmailStatusIn(EnumSet.of(one)));
                all.add(new FactFilter.EmailStatusIn(EnumSet.complementOf(EnumSet.of(one))));
            }
            all.add(new FactFilter.EmailStatusIn(EnumSet.noneOf(EmailStatus.class)));
        }
        return all;
    }

    private static void bounds(NumberFact fact, List<Integer> numbers, List<Filter> all) {
        for (@Nullable Integer from : orNone(numbers)) {
            for (@Nullable Integer to : orNone(numbers)) {
                if (from == null || to == null || from <= to) {
                    all.add(new FactFilter.NumberIn(fact, from, to));
                }
            }
        }
    }

    private static List<@Nullable CompanySize> sizes() {
        List<@Nullable CompanySize> sizes = new ArrayList<>();
        for (int from : SIZES) {
            SIZES.stream().filter(to -> to >= from).forEach(to -> sizes.add(new CompanySize(from, to)));
        }
        return orNone(sizes);
    }

    /** These, and as often as one of three, none. */
    private static <T> List<@Nullable T> orNone(List<? extends @Nullable T> all) {
        List<@Nullable T> both = new ArrayList<>(all);
        both.addAll(Collections.nCopies(all.size() / 2, null));
        return both;
    }
}
