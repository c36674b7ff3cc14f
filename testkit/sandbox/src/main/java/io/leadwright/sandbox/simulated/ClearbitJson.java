package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People and companies as Clearbit documents them. */
final class ClearbitJson {

    private final VendorRecords records;

    ClearbitJson(VendorRecords records) {
        this.records = records;
    }

    ObjectNode person(VendorRecord person) {
        Optional<String> location = person.text(WorldField.LOCATION);
        ObjectNode node = VendorAnswer.object().put("id", id(person));
        node.putObject("name")
                .put("fullName", person.fullName().orElse(null))
                .put("givenName", text(person, WorldField.FIRST_NAME))
                .put("familyName", text(person, WorldField.LAST_NAME));
        node.put("email", text(person, WorldField.EMAIL))
                .put("location", location.orElse(null))
                .put("bio", text(person, WorldField.BIO))
                .putNull("site")
                .putNull("avatar");
        Place.of(location).into(node.putObject("geo"));
        node.putObject("employment")
                .put(
                        "domain",
                        records.employer(person)
                                .flatMap(company -> company.entry().text(WorldField.DOMAIN))
                                .orElse(null))
                .put("name", text(person, WorldField.COMPANY))
                .put("title", text(person, WorldField.TITLE));
        node.putObject("facebook").putNull("handle");
        node.putObject("github").put("handle", handle(person, WorldField.GITHUB));
        node.putObject("twitter").put("handle", handle(person, WorldField.TWITTER));
        String page = handle(person, WorldField.LINKEDIN);
        node.putObject("linkedin").put("handle", page == null ? null : "in/" + page);
        return node.put("fuzzy", false).put("emailProvider", false).putNull("indexedAt");
    }

    static ObjectNode company(VendorRecord company) {
        Optional<String> headquarters = company.text(WorldField.HEADQUARTERS);
        ObjectNode node = VendorAnswer.object()
                .put("id", id(company))
                .put("name", text(company, WorldField.NAME))
                .put("legalName", text(company, WorldField.LEGAL_NAME))
                .put("domain", company.entry().text(WorldField.DOMAIN).orElse(null))
                .put("description", text(company, WorldField.DESCRIPTION))
                .put("foundedYear", company.number(WorldField.FOUNDED).orElse(null))
                .put("location", headquarters.orElse(null))
                .put("emailProvider", false)
                .putNull("indexedAt");
        node.putObject("category").put("industry", text(company, WorldField.INDUSTRY));
        Place.of(headquarters).into(node.putObject("geo"));
        node.putObject("metrics")
                .put("employees", Employees.number(company).orElse(null))
                .put("employeesRange", text(company, WorldField.SIZE))
                .put("raised", company.number(WorldField.FUNDING).orElse(null));
        for (String network : new String[] {"facebook", "linkedin", "twitter", "crunchbase"}) {
            node.putObject(network).putNull("handle");
        }
        return node;
    }

    private static @Nullable String text(VendorRecord record, WorldField field) {
        return record.text(field).orElse(null);
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
