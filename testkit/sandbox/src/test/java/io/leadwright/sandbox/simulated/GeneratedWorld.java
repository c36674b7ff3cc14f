package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** A world of so many people, nobody like another, a hundred to a company. */
final class GeneratedWorld {

    private static final List<String> TITLES =
            List.of("Engineer", "Lawyer", "Nurse", "Baker", "Pilot", "Dentist", "Judge", "Painter");
    private static final List<String> PLACES = List.of("Paris, France", "Oslo, Norway", "Lima, Peru", "Austin, TX");

    private GeneratedWorld() {}

    static World of(int people, long seed, String vendors) {
        return of(IntStream.range(0, people).boxed().toList(), seed, vendors);
    }

    /** The same, its people and companies in another order. */
    static World shuffled(int people, long seed, String vendors) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, people).boxed().toList());
        Collections.shuffle(numbers, new Random(7));
        return of(numbers, seed, vendors);
    }

    static String json(List<Integer> people, long seed, String vendors) {
        ObjectNode world = JsonNodeFactory.instance.objectNode().put("seed", seed);
        ArrayNode all = world.putArray("people");
        people.forEach(number -> person(all.addObject(), number));
        ArrayNode companies = world.putArray("companies");
        people.stream().filter(number -> number % 100 == 0).forEach(number -> company(companies.addObject(), number));
        return world.toString().replaceFirst("}$", ",\"vendors\":" + vendors.replace('\'', '"') + "}");
    }

    private static World of(List<Integer> people, long seed, String vendors) {
        return World.of(json(people, seed, vendors));
    }

    private static void person(ObjectNode node, int number) {
        int company = number / 100 * 100;
        String handle = "p" + letters(number);
        node.put("firstName", "Fn" + letters(number))
                .put("lastName", "Ln" + letters(number))
                .put("email", handle + "@company" + company + ".example")
                .put("linkedinUrl", handle)
                .put("company", "Company " + letters(company))
                .put("domain", "company" + company + ".example")
                .put("title", TITLES.get(number % TITLES.size()))
                .put("phone", String.format(Locale.ROOT, "+1-555-%03d-%04d", 100 + number / 10_000, number % 10_000))
                .put("location", PLACES.get(number % PLACES.size()))
                .put("experience", number % 30)
                .put("bio", "I am number " + number + ".")
                .put("twitter", handle)
                .put("github", handle)
                .put("twitterFollowers", number)
                .put("twitterPosts", 2 * number)
                .put("lastActiveOn", LocalDate.EPOCH.plusDays(number).toString());
        node.putArray("verifiedProfiles").add("https://twitter.com/" + handle);
        node.putArray("skills").add("Skill " + letters(number % 40)).add("Skill " + letters(40 + number % 40));
        node.putArray("alternativeEmails").add(handle + "@mail.example");
    }

    private static void company(ObjectNode node, int number) {
        node.put("domain", "company" + number + ".example")
                .put("name", "Company " + letters(number))
                .put("website", "https://company" + number + ".example")
                .put("industry", "Industry " + letters(number % 7))
                .put("size", number + 10)
                .put("description", "Makes part " + number + ".")
                .put("founded", 1900 + number % 120)
                .put("headquarters", PLACES.get(number % PLACES.size()))
                .put("legalName", "Company " + letters(number) + " Ltd")
                .put("registrationNumber", String.format(Locale.ROOT, "%08d", number))
                .put("registeredOn", LocalDate.EPOCH.plusDays(number).toString())
                .put("lei", String.format(Locale.ROOT, "%020d", number))
                .put("funding", number * 1_000)
                .put("valuation", number * 10_000);
    }

    /** Names have letters. */
    private static String letters(int number) {
        return Integer.toString(number, 10)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .reduce("", String::concat);
    }
}
