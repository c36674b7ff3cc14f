package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People and companies as Hunter documents them. */
final class HunterJson {

    private final VendorRecords records;

    HunterJson(VendorRecords records) {
        this.records = records;
    }

    ObjectNode person(VendorRecord person) {
        Optional<String> location = person.text(WorldField.LOCATION);
        ObjectNode node = VendorAnswer.object().put("id", id(person));
        node.putObject("name")
                .put("fullName", person.fullName().orElse(null))
                .put("givenName", person.text(WorldField.FIRST_NAME).orElse(null))
                .put("familyName", person.text(WorldField.LAST_NAME).orElse(null));
        node.put("email", person.text(WorldField.EMAIL).orElse(null))
                .put("location", location.orElse(null))
                .put("bio", person.text(WorldField.BIO).orElse(null))
                .putNull("site")
                .putNull("avatar");
        Place.of(location).into(node.putObject("geo"));
        node.putObject("employment")
                .put("domain", employerDomain(person).orElse(null))
                .put("name", person.text(WorldField.COMPANY).orElse(null))
                .put("title", person.text(WorldField.TITLE).orElse(null));
        node.putObject("facebook").putNull("handle");
        node.putObject("github").put("handle", handle(person, WorldField.GITHUB));
        node.putObject("twitter").put("handle", handle(person, WorldField.TWITTER));
        node.putObject("linkedin").put("handle", handle(person, WorldField.LINKEDIN));
        return node.put("fuzzy", false)
                .put("phone", person.text(WorldField.PHONE).orElse(null))
                .putNull("inactiveAt");
    }

    ObjectNode company(VendorRecord company) {
        Optional<String> headquarters = company.text(WorldField.HEADQUARTERS);
        ObjectNode node = VendorAnswer.object()
                .put("id", id(company))
                .put("name", company.text(WorldField.NAME).orElse(null))
                .put("domain", company.entry().text(WorldField.DOMAIN).orElse(null))
                .put("description", company.text(WorldField.DESCRIPTION).orElse(null))
                .put("foundedYear", company.number(WorldField.FOUNDED).orElse(null))
                .put("location", headquarters.orElse(null))
                .putNull("phone");
        node.putObject("category")
                .put("industry", company.text(WorldField.INDUSTRY).orElse(null));
        Place.of(headquarters).into(node.putObject("geo"));
        String size = company.text(WorldField.SIZE).orElse(null);
        node.putObject("metrics").put("employees", size).put("employeesRange", size);
        for (String network : new String[] {"facebook", "linkedin", "twitter", "crunchbase", "instagram"}) {
            node.putObject(network).putNull("handle");
        }
        return node;
    }

    /** What the e-mail finder says of somebody whose address it knows. */
    ObjectNode found(VendorRecord person, int score) {
        ObjectNode node = VendorAnswer.object()
                .put("first_name", person.text(WorldField.FIRST_NAME).orElse(null))
                .put("last_name", person.text(WorldField.LAST_NAME).orElse(null))
                .put("email", person.text(WorldField.EMAIL).orElse(null))
                .put("score", score)
                .put("domain", employerDomain(person).orElse(null))
                .put("accept_all", false)
                .put("position", person.text(WorldField.TITLE).orElse(null))
                .put("twitter", handle(person, WorldField.TWITTER))
                .put("linkedin_url", person.text(WorldField.LINKEDIN).orElse(null))
                .put("phone_number", person.text(WorldField.PHONE).orElse(null))
                .put("company", person.text(WorldField.COMPANY).orElse(null));
        node.putArray("sources");
        node.putObject("verification").putNull("date").put("status", "valid");
        return node;
    }

    static ObjectNode notFound(Optional<String> first, Optional<String> last, Optional<String> domain) {
        ObjectNode node = VendorAnswer.object()
                .put("first_name", first.orElse(null))
                .put("last_name", last.orElse(null))
                .putNull("email")
                .putNull("score")
                .put("domain", domain.orElse(null))
                .putNull("accept_all")
                .putNull("position")
                .putNull("twitter")
                .putNull("linkedin_url")
                .putNull("phone_number")
                .putNull("company");
        node.putArray("sources");
        node.putObject("verification").putNull("date").putNull("status");
        return node;
    }

    private Optional<String> employerDomain(VendorRecord person) {
        return records.employer(person).flatMap(company -> company.entry().text(WorldField.DOMAIN));
    }

    /** What stands behind the last slash of a page's address. */
    private static @Nullable String handle(VendorRecord person, WorldField page) {
        return person.text(page)
                .map(url -> url.substring(url.lastIndexOf('/') + 1))
                .orElse(null);
    }

    private static String id(VendorRecord record) {
        return String.format("00000000-0000-4000-8000-%012x", record.id());
    }
}
