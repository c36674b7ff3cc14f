package io.leadwright.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwright.sandbox.SamplePeople.Name;
import io.leadwright.sandbox.SamplePeople.Region;
import io.leadwright.sandbox.simulated.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A world to be measured in: any number of people in a fifth as many companies, and four vendors of mixed quality: one that
 * is good and dear, one that knows many and is often wrong, one that resells that one, and one that knows few.
 */
final class MixedWorld {

    private static final int COLLEAGUES = 5;
    private static final List<String> TREES = List.of(
            "Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Juniper", "Larch", "Maple", "Oak", "Pine", "Rowan",
            "Willow");
    private static final List<String> TRADES = List.of(
            "Freight",
            "Optics",
            "Robotics",
            "Textiles",
            "Dairy",
            "Insurance",
            "Games",
            "Pharma",
            "Solar",
            "Print",
            "Marine");
    private static final List<String> INDUSTRIES = List.of(
            "Logistics", "Electronics", "Manufacturing", "Retail", "Food", "Insurance", "Entertainment", "Healthcare");
    private static final List<String> SIZES = List.of("1-10", "11-50", "51-200", "201-500", "501-1000", "1000+");
    private static final List<String> SKILLS = List.of(
            "Java", "Python", "SQL", "Sales", "Accounting", "Recruiting", "Design", "Go", "Rust", "Excel", "Welding");

    private static final Map<String, Integer> PRICES =
            Map.of("apollo", 1_000, "zoominfo", 3_000, "hunter", 500, "github", 0);

    private final SamplePeople people = SamplePeople.read();
    private final ObjectNode world = JsonNodeFactory.instance.objectNode();
    private final SplittableRandom random;

    private MixedWorld(long seed) {
        this.random = new SplittableRandom(seed);
        world.put("seed", seed);
    }

    /** One with so many people, always the same for a seed. */
    static World of(int count, long seed) {
        return new MixedWorld(seed).world(count);
    }

    /** The same, where whoever is good is dear, the copy is cheap, and whoever knows few costs nothing. */
    static World priced(int count, long seed) {
        MixedWorld mixed = new MixedWorld(seed);
        PRICES.forEach(
                (vendor, price) -> mixed.world.withObject("/vendors/" + vendor).put("priceMilliCredits", price));
        return mixed.world(count);
    }

    private World world(int count) {
        addVendors();
        int companies = (count + COLLEAGUES - 1) / COLLEAGUES;
        for (int number = 0; number < companies; number++) {
            addCompany(number);
        }
        for (int number = 0; number < count; number++) {
            addPerson(number, number % companies);
        }
        return World.of(world.toString());
    }

    private void addVendors() {
        addVendor("apollo", 0.85, 0.15).put("blank", 0.1);
        addVendor("zoominfo", 0.6, 0.05).put("blank", 0.15);
        addVendor("hunter", 0.8, 0).put("blank", 0.2).put("copies", "apollo");
        addVendor("github", 0.4, 0.1).put("blank", 0.3);
    }

    private ObjectNode addVendor(String name, double coverage, double wrong) {
        return world.withObject("/vendors")
                .withObject("/" + name)
                .put("coverage", coverage)
                .put("wrong", wrong);
    }

    private static String company(int number) {
        return one(TREES, number) + " " + one(TRADES, number / TREES.size()) + " " + (number + 1);
    }

    private static String domain(int number) {
        return "company" + (number + 1) + ".example";
    }

    private void addCompany(int number) {
        String name = company(number);
        world.withArray("companies")
                .addObject()
                .put("domain", domain(number))
                .put("name", name)
                .put("website", "https://" + domain(number))
                .put("industry", any(INDUSTRIES))
                .put("size", any(SIZES))
                .put("description", name + " has been at home here for " + (1 + random.nextInt(99)) + " years.")
                .put("founded", 1900 + random.nextInt(120))
                .put("headquarters", any(people.regions()).place());
    }

    private void addPerson(int number, int company) {
        Region region = any(people.regions());
        Name given = any(region.given());
        Name family = any(region.family());
        String handle = given.handle() + "-" + family.handle() + "-" + (number + 1);
        int years = 1 + random.nextInt(40);
        ObjectNode person = world.withArray("people")
                .addObject()
                .put("firstName", given.text())
                .put("lastName", family.text())
                .put("email", handle + "@" + domain(company))
                .put("linkedinUrl", "https://linkedin.com/in/" + handle)
                .put("company", company(company))
                .put("domain", domain(company))
                .put("title", any(people.titles()))
                .put(
                        "phone",
                        String.format(
                                Locale.ROOT, "+1-212-%03d-%04d", 200 + random.nextInt(800), random.nextInt(10_000)))
                .put("location", region.place())
                .put("experience", years)
                .put("bio", "At work for " + years + " years, " + number + " of them well remembered.")
                .put("twitter", "https://twitter.com/p" + number)
                .put("github", handle);
        ArrayNode skills = person.putArray("skills");
        for (int i = random.nextInt(4); i >= 0; i--) {
            skills.add(any(SKILLS));
        }
        person.putArray("alternativeEmails").add(handle + "@mail.example");
    }

    private <T> T any(List<T> some) {
        return one(some, random.nextInt(some.size()));
    }

    private static <T> T one(List<T> some, int number) {
        return some.get(number % some.size());
    }
}
