package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.COMPANY;
import static io.leadwright.profile.ProfileField.COMPANY_SIZE;
import static io.leadwright.profile.ProfileField.EMAIL;
import static io.leadwright.profile.ProfileField.EMAIL_STATUS;
import static io.leadwright.profile.ProfileField.FIRST_NAME;
import static io.leadwright.profile.ProfileField.LAST_NAME;
import static io.leadwright.profile.ProfileField.LINKEDIN_URL;
import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.TITLE;

import io.leadwright.claim.Person;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.Budget;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.enrich.Price;
import io.leadwright.enrich.StopRule;
import io.leadwright.enrich.Waterfall;
import io.leadwright.lead.TextField;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import io.leadwright.source.Lookup;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Who asks whom about whom, and what is answered: all of it follows from the seed, whatever happens first.
 *
 * @param sources how many there are
 * @param people how many places a request has; some are of the same person
 */
record Script(long seed, int sources, int people) {

    static final List<ProfileField<?>> WANTED = List.of(TITLE, PHONE, COMPANY_SIZE, EMAIL, LINKEDIN_URL, EMAIL_STATUS);
    static final List<ProfileField<?>> NAMES = List.of(FIRST_NAME, LAST_NAME, COMPANY);

    private static final int CENT = 10_000;

    /** The same for the same parts, and for no others. */
    SplittableRandom random(Object... parts) {
        return new SplittableRandom(seed * 31 + Arrays.hashCode(parts) * 0x9E3779B97F4A7C15L);
    }

    /** Those of them that chance takes, at least one. */
    static <T> List<T> some(List<T> all, double share, SplittableRandom random) {
        List<T> taken = new ArrayList<>(all);
        taken.removeIf(one -> random.nextDouble() >= share);
        return taken.isEmpty() ? List.of(all.get(random.nextInt(all.size()))) : taken;
    }

    List<ProfileField<?>> wanted() {
        return some(WANTED, 0.7, random("wanted"));
    }

    boolean isOfLeads() {
        return random("leads").nextBoolean();
    }

    List<Subject> subjects() {
        return IntStream.range(0, people).mapToObj(this::subject).toList();
    }

    private Subject subject(int place) {
        SplittableRandom random = random("person", place);
        int who = random.nextInt(place + 1);
        Subject page = Subject.linkedin("https://www.linkedin.com/in/person-" + who);
        return switch (random.nextInt(4)) {
            case 0 -> page;
            case 1 -> Subject.email("p" + who + "@techcorp.com");
            case 2 -> page.with(TextField.EMAIL, "p" + who + "@techcorp.com");
            default -> Subject.named("Ann", "Lee" + "abcdefgh".charAt(who)).company("Tech Corp");
        };
    }

    /** Whom a question means. */
    static int who(Subject subject) {
        String key = subject.text(TextField.LINKEDIN_URL)
                .or(() -> subject.text(TextField.EMAIL).map(email -> email.substring(0, email.indexOf('@'))))
                .orElseGet(() -> String.valueOf("abcdefgh"
                        .indexOf(subject.text(TextField.LAST_NAME).orElseThrow().charAt(3))));
        return Integer.parseInt(key.replaceAll("\\D", ""));
    }

    SourceProfile source(int number) {
        SplittableRandom random = random("source", number);
        long call = random.nextInt(3) == 0 ? random.nextInt(3) * 1_000L : 0;
        String unit = random.nextInt(8) == 0 ? "GBP" : "USD";
        List<ProfileField<?>> fields = new ArrayList<>(NAMES);
        fields.addAll(some(WANTED, 0.6, random));
        return SourceProfile.builder("s" + number, SourceKind.BUSINESS_CONTACTS)
                .lookups(Lookup.LINKEDIN, Lookup.EMAIL, Lookup.NAME_AND_COMPANY)
                .fields(fields)
                .batchSize(1 + random.nextInt(4))
                .price(new SourcePrice(new Cost(call, unit), new Cost(random.nextInt(4) * 5_000L, unit)))
                .build();
    }

    EnrichmentRules rules() {
        SplittableRandom random = random("rules");
        EnrichmentRules rules = EnrichmentRules.DEFAULT
                .price(
                        random.nextInt(5) == 0
                                ? Price.free()
                                : Price.perLead(Credits.of(1)).and(PHONE, Credits.of(3)))
                .stopRule(stopRule())
                .waterfall(waterfall(random))
                .suppressing((account, person) -> isSuppressed(person))
                .leadsAtOnce(1 + random("at once").nextInt(3));
        return limit("day").map(rules::atMostADay).orElse(rules);
    }

    StopRule stopRule() {
        SplittableRandom random = random("stop");
        double[] confidences = {0, 0.5, 0.75, 0.85, 0.9, 1};
        return new StopRule(confidences[random.nextInt(confidences.length)], random.nextBoolean());
    }

    private static Waterfall waterfall(SplittableRandom random) {
        return random.nextBoolean()
                ? Waterfall.CHEAPEST_FIRST
                : Waterfall.CHEAPEST_FIRST.then(SourceId.of("s1")).then(SourceId.of("s0"), SourceId.of("s2"));
    }

    /** By all keys alike: a list knows people, and each key of them. */
    boolean isSuppressed(Person person) {
        return person.keys().stream()
                .anyMatch(key ->
                        random("suppressed", key.text().replaceAll("\\D", "")).nextInt(12) == 0);
    }

    Budget budget() {
        Budget budget = limit("all").map(Budget::of).orElse(Budget.NONE);
        budget = limit("lead").map(budget::perLead).orElse(budget);
        SourceId first = SourceId.of("s0");
        Budget others = budget;
        budget = limit("source").map(cost -> others.perSource(first, cost)).orElse(budget);
        return random("credits").nextInt(3) == 0
                ? budget.and(Credits.of(random("credits", "most").nextInt(8)))
                : budget;
    }

    /** The same, but for single sources. */
    Budget budgetOfRun() {
        Budget budget = limit("all").map(Budget::of).orElse(Budget.NONE);
        budget = limit("lead").map(budget::perLead).orElse(budget);
        return random("credits").nextInt(3) == 0
                ? budget.and(Credits.of(random("credits", "most").nextInt(8)))
                : budget;
    }

    /** The most that vendors may bill for all of it, for one lead, by the first source, or on a day. */
    Optional<Cost> limit(String ofWhat) {
        SplittableRandom random = random("limit", ofWhat);
        return random.nextInt(3) == 0
                ? Optional.of(new Cost((long) random.nextInt(8) * CENT, "USD"))
                : Optional.empty();
    }
}
