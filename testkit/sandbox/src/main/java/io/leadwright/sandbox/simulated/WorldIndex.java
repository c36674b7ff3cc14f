package io.leadwright.sandbox.simulated;

import static io.leadwright.sandbox.simulated.WorldField.fold;

import com.google.common.collect.Sets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the people and companies of a world by what vendors are asked by. Immutable and thread-safe. */
final class WorldIndex {

    private static final Comparator<WorldEntry> ORDER = Comparator.comparing(WorldEntry::key)
            .thenComparing(entry -> entry.values().toString());

    private static final Set<WorldField> FOUND_BY =
            Sets.immutableEnumSet(WorldField.EMAIL, WorldField.LINKEDIN, WorldField.TWITTER, WorldField.GITHUB);

    private final Map<String, WorldEntry> people = new HashMap<>();
    private final Map<String, WorldEntry> companies = new HashMap<>();

    private final List<WorldEntry> allCompanies;

    WorldIndex(World world) {
        allCompanies = world.companies();
        world.companies().forEach(this::addCompany);
        world.people().forEach(this::addPerson);
    }

    /** The person of an e-mail address, or a page on LinkedIn, Twitter or GitHub. */
    Optional<WorldEntry> person(WorldField field, String text) {
        return Optional.ofNullable(people.get(keyed(field, text)))
                .or(() -> field == WorldField.EMAIL
                        ? Optional.ofNullable(people.get(keyed(WorldField.ALTERNATIVE_EMAILS, text)))
                        : Optional.empty());
    }

    /** The person of this name, both names parted by a blank, at a company by its name or domain. */
    Optional<WorldEntry> person(String fullName, String company) {
        return Optional.ofNullable(people.get(named(fullName, WorldField.COMPANY, company)))
                .or(() -> Optional.ofNullable(people.get(named(fullName, WorldField.DOMAIN, company))));
    }

    /** Every company, in the order of the world. */
    List<WorldEntry> companies() {
        return allCompanies;
    }

    /** The company of this domain. */
    Optional<WorldEntry> company(String domain) {
        return Optional.ofNullable(companies.get(keyed(WorldField.DOMAIN, domain)));
    }

    /** The company of this name. */
    Optional<WorldEntry> companyNamed(String name) {
        return Optional.ofNullable(companies.get(keyed(WorldField.NAME, name)));
    }

    /** The company whose domain begins with this, as it may call itself where names have no dots. */
    Optional<WorldEntry> companyCalled(String login) {
        return Optional.ofNullable(companies.get(called(login)));
    }

    /** The company of this number. */
    Optional<WorldEntry> companyNumbered(String id) {
        return Optional.ofNullable(companies.get(numbered(id)));
    }

    /** Where a person works. */
    Optional<WorldEntry> employer(WorldEntry person) {
        return domain(person)
                .flatMap(this::company)
                .or(() -> person.text(WorldField.COMPANY).flatMap(this::companyNamed));
    }

    private void addCompany(WorldEntry company) {
        put(companies, numbered(Long.toString(VendorRecord.idOf(company))), company);
        company.text(WorldField.DOMAIN).ifPresent(text -> put(companies, keyed(WorldField.DOMAIN, text), company));
        company.text(WorldField.DOMAIN)
                .ifPresent(text -> put(companies, called(text.substring(0, (text + ".").indexOf('.'))), company));
        company.text(WorldField.NAME).ifPresent(text -> put(companies, keyed(WorldField.NAME, text), company));
    }

    private void addPerson(WorldEntry person) {
        for (WorldField field : FOUND_BY) {
            person.text(field).ifPresent(text -> put(people, keyed(field, text), person));
        }
        person.texts(WorldField.ALTERNATIVE_EMAILS)
                .forEach(text -> put(people, keyed(WorldField.ALTERNATIVE_EMAILS, text), person));
        person.fullName().ifPresent(name -> {
            person.text(WorldField.COMPANY)
                    .ifPresent(company -> put(people, named(name, WorldField.COMPANY, company), person));
            domain(person).ifPresent(domain -> put(people, named(name, WorldField.DOMAIN, domain), person));
        });
    }

    private static Optional<String> domain(WorldEntry person) {
        return person.text(WorldField.DOMAIN)
                .or(() -> person.text(WorldField.EMAIL).map(email -> email.substring(email.indexOf('@') + 1)));
    }

    /** Of two of whom the same is known, the same is found in whichever order they stand. */
    private static void put(Map<String, WorldEntry> entries, String key, WorldEntry entry) {
        entries.merge(key, entry, (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
    }

    private static String named(String fullName, WorldField field, String company) {
        return fold(fullName) + '\n' + keyed(field, company);
    }

    private static String called(String login) {
        return "called:" + fold(login);
    }

    private static String numbered(String id) {
        return "numbered:" + id;
    }

    private static String keyed(WorldField field, String text) {
        return field + ":" + field.key(text);
    }
}
