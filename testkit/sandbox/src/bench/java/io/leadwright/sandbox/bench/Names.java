package io.leadwright.sandbox.bench;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What made-up people and companies are called: a few names often, many seldom; all in plain letters, each word capitalised. */
final class Names {

    static final List<String> PLACES = List.of(
            "Berlin, DE",
            "London, UK",
            "New York, NY",
            "San Francisco, CA",
            "Paris, FR",
            "Austin, TX",
            "Lagos, NG",
            "Madrid, ES",
            "Oslo, NO",
            "Toronto, CA",
            "Sydney, AU",
            "Singapore, SG");
    static final List<String> TAGS = List.of("ai", "enterprise", "high-priority", "startup", "technical", "q4/2024");
    static final List<String> INDUSTRIES = List.of("Technology", "Finance", "Health", "Retail", "Energy", "Logistics");

    /** A prime: no two numbers come to the same. */
    private static final long SCATTERING = 7_919;

    static final List<Integer> SIZES = List.of(5, 5, 20, 20, 20, 100, 100, 400, 400, 2_000);

    private static final int COMPANIES = 20_000;
    private static final int FIRST_NAMES = 600;
    private static final int LAST_NAMES = 6_000;
    private static final List<String> SYLLABLES = List.of(
            "ba", "ran", "mi", "tel", "so", "vik", "ner", "la", "dor", "hu", "pen", "ga", "ris", "wo", "ley", "ka",
            "tum", "fe", "bor", "zi");
    private static final List<String> SUFFIXES = List.of("Systems", "Labs", "Group", "Works", "Partners");
    private static final List<String> GRADES = List.of(
            "Senior", "Junior", "Lead", "Principal", "Staff", "Interim", "Associate", "Chief", "Deputy", "Global");
    private static final List<String> SUBJECTS = List.of(
            "Data",
            "Platform",
            "Sales",
            "Marketing",
            "Legal",
            "Finance",
            "Product",
            "Security",
            "Support",
            "Growth",
            "Quality",
            "Cloud",
            "Research",
            "Design");
    private static final List<String> ROLES = List.of("Manager", "Director", "Analyst", "Architect");

    /** The company with most leads: 1.2 in a hundred; behind what it is made of. */
    static final String LARGEST_COMPANY = company(0);

    private Names() {}

    /** John in four of a hundred. */
    static String first(SplittableRandom random) {
        return random.nextInt(1_000) < 40 ? "John" : word(skewed(FIRST_NAMES, random), 3);
    }

    /** Johnson in one and a half of a hundred, Okonkwo in eight of ten thousand. */
    static String last(SplittableRandom random) {
        int chance = random.nextInt(10_000);
        if (chance < 150) {
            return "Johnson";
        }
        return chance < 158 ? "Okonkwo" : word(skewed(LAST_NAMES, random) + FIRST_NAMES, 4);
    }

    /** One of 750 titles: 29 in a hundred are engineers, 17 are in software. */
    static String title(SplittableRandom random) {
        String subject = random.nextInt(100) < 17 ? "Software" : pick(SUBJECTS, random);
        String role = random.nextInt(100) < 29 ? "Engineer" : pick(ROLES, random);
        return pick(GRADES, random) + " " + subject + " " + role;
    }

    static int companyRank(SplittableRandom random) {
        return random.nextInt(1_000) < 12 ? 0 : 1 + skewed(COMPANIES, random);
    }

    static String company(int rank) {
        return word(rank, 4) + " " + SUFFIXES.get(rank % SUFFIXES.size());
    }

    static String domain(int rank) {
        String name = company(rank).replace(" ", "").toLowerCase(Locale.ROOT);
        return name + (rank % 5 == 4 ? ".io" : ".com");
    }

    static <T> T pick(List<T> some, SplittableRandom random) {
        return some.get(random.nextInt(some.size()));
    }

    /** The first ones most often. */
    private static int skewed(int bound, SplittableRandom random) {
        double chance = random.nextDouble();
        return (int) (bound * chance * chance);
    }

    /** Another word for each number, of so many syllables: those of a number far off it. */
    private static String word(int number, int syllables) {
        long words = Math.round(Math.pow(SYLLABLES.size(), syllables));
        long rest = (number + 1L) * SCATTERING % words;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES.get((int) (rest % SYLLABLES.size())));
            rest /= SYLLABLES.size();
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
