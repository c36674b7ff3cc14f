package io.leadwright.sandbox.simulated;

import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * People and companies that are made up, and vendors that know some of them: what is true, and how much of it each vendor
 * gets right. Immutable and thread-safe.
 *
 * <p>A world is one JSON object:
 *
 * <pre>{@code
 * {"seed": 1,
 *  "people": [{"firstName": "", "lastName": "", "email": "", "linkedinUrl": "", "company": "", "domain": "", "title": "",
 *              "phone": "", "location": "", "experience": "8 years", "skills": [""], "bio": "", "twitter": "", "github": "",
 *              "twitterFollowers": 312, "twitterPosts": 77, "lastActiveOn": "2023-02-11", "verifiedProfiles": [""],
 *              "alternativeEmails": [""], "knownBy": ["apollo"]}],
 *  "companies": [{"domain": "", "name": "", "website": "", "industry": "", "size": "", "description": "", "founded": "",
 *                 "headquarters": "", "legalName": "", "registrationNumber": "", "registeredOn": "2008-08-06", "lei": "",
 *                 "funding": 1100000, "valuation": 5300000}],
 *  "vendors": {"apollo": {"coverage": 0.8, "wrong": 0.1, "blank": 0.2, "failure": 0.01, "latencyMillis": 40,
 *                         "copies": "hunter", "priceMilliCredits": 1000}}}
 * }</pre>
 *
 * <p>Any member can be left out, and one that means nothing is passed over ({@link #remark}). A person is found by an
 * e-mail address, a page on LinkedIn, Twitter or GitHub, or both names and a company or domain; a company by its domain or
 * name. Of two who share one, one is found by it. Pages may be addresses or names there; {@code experience}, {@code size},
 * {@code founded} and what is counted may be numbers. {@code knownBy} says which vendors know a person, and overrides their
 * coverage. A vendor that is named is on; without more it knows everybody, is always right, fast and free. One may copy a vendor that is off. Any of
 * {@link #VENDORS} can be named: {@link SimulatedVendors#SPEAKING} says which answer.
 */
public final class World {

    /** The vendors that a world can have. */
    public static final Set<String> VENDORS = ImmutableSortedSet.of(
            "apollo",
            "clearbit",
            "companies-house",
            "crunchbase",
            "facebook",
            "github",
            "gleif",
            "hunter",
            "linkedin",
            "opencorporates",
            "sec-edgar",
            "twitter",
            "website",
            "wikidata",
            "zoominfo");

    private static final long FILE_BYTES_MAX = 128L * 1024 * 1024;

    private final long seed;
    private final List<WorldEntry> people;
    private final List<WorldEntry> companies;
    private final SortedMap<String, VendorQuality> vendors;
    private final Optional<String> remark;

    World(
            long seed,
            List<WorldEntry> people,
            List<WorldEntry> companies,
            SortedMap<String, VendorQuality> vendors,
            Optional<String> remark) {
        this.seed = seed;
        this.people = List.copyOf(people);
        this.companies = List.copyOf(companies);
        this.vendors = Collections.unmodifiableSortedMap(new TreeMap<>(vendors));
        this.remark = remark;
    }

    /**
     * The world of a file of at most 128 MiB and 200,000 people.
     *
     * @throws IllegalArgumentException if it is none; the message names the place in the file, such as
     *     {@code vendors.apollo.coverage}, and shows nothing of a person
     * @throws IOException if it cannot be read
     */
    public static World read(Path file) throws IOException {
        if (Files.size(file) > FILE_BYTES_MAX) {
            throw new IllegalArgumentException("world: must have at most " + FILE_BYTES_MAX + " bytes, has more");
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return new WorldReader().read(WorldReader.JSON.createParser(bytes));
        }
    }

    /** The world of a JSON text; throws {@link IllegalArgumentException} as {@link #read} does. */
    public static World of(String json) {
        try {
            return new WorldReader().read(WorldReader.JSON.createParser(new StringReader(json)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The vendors that are on, by their names. */
    public Set<String> vendorIds() {
        return vendors.keySet();
    }

    /** How many members of the file mean nothing here, and where the first stands; empty if all are read. */
    public Optional<String> remark() {
        return remark;
    }

    /**
     * Everybody who can be asked for, and what is true of them; of two who share what they would be asked for by, the one who is
     * found by it.
     */
    public List<TruePerson> truth() {
        WorldIndex index = new WorldIndex(this);
        return people.stream()
                .distinct()
                .flatMap(person -> TruePerson.of(person, index).stream())
                .toList();
    }

    long seed() {
        return seed;
    }

    List<WorldEntry> people() {
        return people;
    }

    List<WorldEntry> companies() {
        return companies;
    }

    SortedMap<String, VendorQuality> vendors() {
        return vendors;
    }

    /** How good a vendor of this world is. */
    VendorQuality quality(String vendor) {
        VendorQuality quality = vendors.get(vendor);
        if (quality == null) {
            throw new IllegalArgumentException("vendor: must be one of " + vendors.keySet() + ", is " + vendor);
        }
        return quality;
    }

    /** How many there are of each. */
    @Override
    public String toString() {
        return "World[" + people.size() + " people, " + companies.size() + " companies, " + vendors.keySet() + "]";
    }
}
