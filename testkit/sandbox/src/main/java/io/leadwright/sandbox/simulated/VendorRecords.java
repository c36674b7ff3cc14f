package io.leadwright.sandbox.simulated;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One vendor's database: whom it can find of a world. Immutable and thread-safe. */
final class VendorRecords {

    private final WorldIndex index;
    private final Knowledge knowledge;

    VendorRecords(WorldIndex index, Knowledge knowledge) {
        this.index = index;
        this.knowledge = knowledge;
    }

    /**
     * Who is looked for.
     *
     * @param fullName both names, parted by a blank
     * @param company by name
     * @param domain of the company
     */
    record Clues(
            Optional<String> email,
            Optional<String> linkedin,
            Optional<String> fullName,
            Optional<String> company,
            Optional<String> domain) {}

    /** Whoever the clues lead to, the surest first. */
    Optional<VendorRecord> person(Clues clues) {
        return clues.email()
                .flatMap(text -> by(WorldField.EMAIL, text))
                .or(() -> clues.linkedin().flatMap(text -> by(WorldField.LINKEDIN, text)))
                .or(() -> clues.fullName()
                        .flatMap(name -> Stream.of(clues.domain(), clues.company())
                                .flatMap(Optional::stream)
                                .flatMap(company -> index.person(name, company).stream())
                                .findFirst()
                                .flatMap(entry -> known(entry, WorldField.FIRST_NAME, WorldField.LAST_NAME))));
    }

    /** The person of an e-mail address, or a page on LinkedIn, Twitter or GitHub. */
    Optional<VendorRecord> by(WorldField field, String text) {
        return index.person(field, text).flatMap(entry -> known(entry, field));
    }

    /** Every company that it knows, in the order of the world. */
    List<VendorRecord> companies() {
        return index.companies().stream()
                .flatMap(entry -> known(entry).stream())
                .toList();
    }

    /** The company of a domain. */
    Optional<VendorRecord> company(String domain) {
        return index.company(domain).flatMap(this::known);
    }

    /** The company of a name. */
    Optional<VendorRecord> companyNamed(String name) {
        return index.companyNamed(name).flatMap(this::known);
    }

    /** The company whose domain begins with this. */
    Optional<VendorRecord> companyCalled(String login) {
        return index.companyCalled(login).flatMap(this::known);
    }

    /** The company of this number. */
    Optional<VendorRecord> companyNumbered(String id) {
        return index.companyNumbered(id).flatMap(this::known);
    }

    /** Where a person works. */
    Optional<VendorRecord> employer(VendorRecord person) {
        return index.employer(person.entry()).flatMap(this::known);
    }

    private Optional<VendorRecord> known(WorldEntry entry, WorldField... foundBy) {
        return knowledge.knows(entry)
                ? Optional.of(new VendorRecord(knowledge, entry, Set.of(foundBy)))
                : Optional.empty();
    }
}
