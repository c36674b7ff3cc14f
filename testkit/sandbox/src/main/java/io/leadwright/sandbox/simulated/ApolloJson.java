package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** People and organizations as Apollo documents them. */
final class ApolloJson {

    private final VendorRecords records;
    private final InstantSource clock;

    ApolloJson(VendorRecords records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    ObjectNode person(VendorRecord person) {
        Optional<String> email = person.text(WorldField.EMAIL);
        Optional<String> company = person.text(WorldField.COMPANY);
        ObjectNode node = identity(person)
                .put("email", email.orElse(null))
                .put("email_status", email.isPresent() ? "verified" : "unavailable")
                .putNull("extrapolated_email_confidence")
                .put("headline", person.text(WorldField.BIO).orElse(null))
                .put("twitter_url", person.text(WorldField.TWITTER).orElse(null))
                .put("github_url", person.text(WorldField.GITHUB).orElse(null))
                .putNull("facebook_url")
                .putNull("photo_url");
        Place.of(person.text(WorldField.LOCATION)).into(node);
        node.set("employment_history", employment(person));
        Optional<VendorRecord> employer = records.employer(person);
        node.set("organization", company.isPresent() || employer.isPresent() ? organization(employer, company) : null);
        contact(person, email).ifPresent(contact -> node.set("contact", contact));
        return node;
    }

    /** A company under the name that is said here. */
    ObjectNode organization(Optional<VendorRecord> company, Optional<String> name) {
        ObjectNode node = VendorAnswer.object().put("name", name.orElse(null));
        company.ifPresent(known -> describe(known, node));
        return node;
    }

    private static void describe(VendorRecord company, ObjectNode node) {
        Optional<String> headquarters = company.text(WorldField.HEADQUARTERS);
        node.put("id", id(company))
                .put("website_url", company.text(WorldField.WEBSITE).orElse(null))
                .put("primary_domain", company.entry().text(WorldField.DOMAIN).orElse(null))
                .put("industry", company.text(WorldField.INDUSTRY).orElse(null))
                .put("estimated_num_employees", Employees.number(company).orElse(null))
                .put("short_description", company.text(WorldField.DESCRIPTION).orElse(null))
                .put("founded_year", company.number(WorldField.FOUNDED).orElse(null))
                .put("raw_address", headquarters.orElse(null))
                .putNull("linkedin_url")
                .putNull("twitter_url")
                .putNull("facebook_url");
        Place.of(headquarters).into(node);
    }

    private static ObjectNode identity(VendorRecord person) {
        return VendorAnswer.object()
                .put("id", id(person))
                .put("first_name", person.text(WorldField.FIRST_NAME).orElse(null))
                .put("last_name", person.text(WorldField.LAST_NAME).orElse(null))
                .put("name", person.fullName().orElse(null))
                .put("title", person.text(WorldField.TITLE).orElse(null))
                .put(
                        "linkedin_url",
                        person.text(WorldField.LINKEDIN)
                                .map(url -> url.replace("https://linkedin.com/", "http://www.linkedin.com/"))
                                .orElse(null));
    }

    /** One post, since when the person has worked: years as of this month. */
    private ArrayNode employment(VendorRecord person) {
        ArrayNode history = VendorAnswer.object().arrayNode();
        person.number(WorldField.EXPERIENCE).ifPresent(years -> {
            LocalDate month =
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
            history.addObject()
                    .put("current", true)
                    .put("title", person.text(WorldField.TITLE).orElse(null))
                    .put("organization_name", person.text(WorldField.COMPANY).orElse(null))
                    .put("start_date", month.minusYears(years).toString())
                    .putNull("end_date");
        });
        return history;
    }

    /** Phones and further addresses are documented for saved contacts alone. */
    private static Optional<ObjectNode> contact(VendorRecord person, Optional<String> email) {
        Optional<String> phone = person.text(WorldField.PHONE);
        List<String> others = person.texts(WorldField.ALTERNATIVE_EMAILS);
        if (phone.isEmpty() && others.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode contact = identity(person)
                .put("email", email.orElse(null))
                .put("sanitized_phone", phone.map(ApolloJson::sanitized).orElse(null));
        ArrayNode emails = contact.putArray("contact_emails");
        email.ifPresent(text -> emails.addObject().put("email", text).put("email_status", "verified"));
        others.forEach(text -> emails.addObject().put("email", text).put("email_status", "unverified"));
        ArrayNode phones = contact.putArray("phone_numbers");
        phone.ifPresent(text -> phones.addObject()
                .put("raw_number", text)
                .put("sanitized_number", sanitized(text))
                .put("type", "mobile")
                .put("status", "no_status")
                .putNull("dnc_status"));
        return Optional.of(contact);
    }

    private static String sanitized(String phone) {
        return phone.replaceAll("[^+0-9]", "");
    }

    /** 24 hexadecimal digits. */
    private static String id(VendorRecord record) {
        return String.format("65%022x", record.id());
    }
}
