package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** People and companies as ZoomInfo documents them, with every field that can be asked for. */
final class ZoomInfoJson {

    static final Set<String> CONTACT_FIELDS = ImmutableSet.of(
            "id",
            "firstName",
            "middleName",
            "lastName",
            "email",
            "hasCanadianEmail",
            "supplementalEmail",
            "phone",
            "directPhoneDoNotCall",
            "mobilePhone",
            "mobilePhoneDoNotCall",
            "directPhoneAlt",
            "mobilePhoneAlt",
            "emailAlt",
            "street",
            "city",
            "region",
            "metroArea",
            "zipCode",
            "state",
            "country",
            "continent",
            "personHasMoved",
            "withinEu",
            "withinCalifornia",
            "withinCanada",
            "validDate",
            "lastUpdatedDate",
            "noticeProvidedDate",
            "jobTitle",
            "jobFunction",
            "managementLevel",
            "education",
            "techSkills",
            "externalUrls",
            "contactAccuracyScore",
            "isDefunct",
            "employmentHistory",
            "positionStartDate",
            "yearsOfExperience",
            "picture",
            "company");

    static final Set<String> COMPANY_FIELDS = ImmutableSet.of(
            "id",
            "name",
            "website",
            "description",
            "phone",
            "street",
            "city",
            "state",
            "zipCode",
            "country",
            "continent",
            "employeeCount",
            "employeeRange",
            "revenue",
            "revenueRange",
            "foundedYear",
            "primaryIndustry",
            "industries",
            "sicCodes",
            "naicsCodes",
            "socialMediaUrls",
            "domainList",
            "companyStatus",
            "certified",
            "locationCount",
            "numberOfContactsInZoomInfo",
            "parentId",
            "ticker",
            "type",
            "isDefunct",
            "lastUpdatedDate",
            "logo");

    /** The company of a contact is asked for as a whole, or by its fields: {@code companyName}. */
    private static final String COMPANY = "company";

    private ZoomInfoJson() {}

    /** Whether a field can be asked for, of those of a contact or a company. */
    static boolean isKnown(String field, Set<String> fields) {
        return fields.contains(field)
                || (fields.contains(COMPANY) && field.startsWith(COMPANY) && COMPANY_FIELDS.contains(ofCompany(field)));
    }

    /** Leaves what was asked for. */
    static void retain(ObjectNode attributes, Set<String> wanted) {
        Set<String> ofCompany = wanted.stream()
                .filter(field -> field.startsWith(COMPANY))
                .map(ZoomInfoJson::ofCompany)
                .collect(Collectors.toSet());
        if (attributes.get(COMPANY) instanceof ObjectNode company && !wanted.contains(COMPANY)) {
            company.retain(ofCompany);
        }
        attributes.retain(ofCompany.isEmpty() ? wanted : Sets.union(wanted, Set.of(COMPANY)));
    }

    private static String ofCompany(String field) {
        return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_CAMEL, field.substring(COMPANY.length()));
    }

    static ObjectNode contact(VendorRecord person, Optional<VendorRecord> employer) {
        ObjectNode contact =
                VendorAnswer.object().put("id", Long.toString(person.id())).put("type", "Contact");
        ObjectNode said = contact.putObject("attributes")
                .put("firstName", person.text(WorldField.FIRST_NAME).orElse(null))
                .put("lastName", person.text(WorldField.LAST_NAME).orElse(null))
                .put("email", person.text(WorldField.EMAIL).orElse(null))
                .put("mobilePhone", person.text(WorldField.PHONE).orElse(null))
                .put("mobilePhoneDoNotCall", false)
                .put("jobTitle", person.text(WorldField.TITLE).orElse(null))
                .put("contactAccuracyScore", "95")
                .put("personHasMoved", "No")
                .put(
                        "yearsOfExperience",
                        person.number(WorldField.EXPERIENCE)
                                .map(String::valueOf)
                                .orElse(null));
        Place.of(person.text(WorldField.LOCATION)).into(said);
        ArrayNode emails = said.putArray("emailAlt");
        person.texts(WorldField.ALTERNATIVE_EMAILS)
                .forEach(text -> emails.addObject().put("value", text).put("source", "waterfall"));
        ArrayNode skills = said.putArray("techSkills");
        person.texts(WorldField.SKILLS)
                .forEach(text ->
                        skills.addObject().put("id", "t-" + (skills.size() + 1)).put("name", text));
        urls(person, said.putArray("externalUrls"));
        said.set("company", employerOf(person, employer));
        return contact;
    }

    static ObjectNode company(VendorRecord company) {
        ObjectNode node =
                VendorAnswer.object().put("id", Long.toString(company.id())).put("type", "Company");
        ObjectNode said = node.putObject("attributes")
                .put("name", company.text(WorldField.NAME).orElse(null))
                .put("foundedYear", company.text(WorldField.FOUNDED).orElse(null));
        describe(company, said);
        company.entry()
                .text(WorldField.DOMAIN)
                .ifPresent(domain -> said.putArray("domainList").add(domain));
        return node;
    }

    private static ObjectNode employerOf(VendorRecord person, Optional<VendorRecord> employer) {
        ObjectNode node = VendorAnswer.object()
                .put("id", employer.map(VendorRecord::id).orElse(0L))
                .put("name", person.text(WorldField.COMPANY).orElse(null));
        employer.ifPresent(company -> describe(company, node));
        return node;
    }

    private static void describe(VendorRecord company, ObjectNode node) {
        Place.of(company.text(WorldField.HEADQUARTERS)).into(node);
        node.put("website", company.text(WorldField.WEBSITE).orElse(null))
                .put("description", company.text(WorldField.DESCRIPTION).orElse(null))
                .put("employeeCount", Employees.number(company).orElse(null))
                .put(
                        "employeeRange",
                        company.text(WorldField.SIZE)
                                .map(size -> size.replace("-", " - "))
                                .orElse(null));
        ArrayNode industries = node.putArray("primaryIndustry");
        company.text(WorldField.INDUSTRY).ifPresent(industries::add);
    }

    private static void urls(VendorRecord person, ArrayNode urls) {
        url(person, WorldField.LINKEDIN, urls, "linkedin.com");
        url(person, WorldField.TWITTER, urls, "twitter.com");
        url(person, WorldField.GITHUB, urls, "github.com");
    }

    private static void url(VendorRecord person, WorldField page, ArrayNode urls, String type) {
        person.text(page).ifPresent(url -> urls.addObject().put("type", type).put("url", url));
    }
}
