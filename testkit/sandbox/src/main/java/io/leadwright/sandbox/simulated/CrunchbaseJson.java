package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwright.profile.form.CompanySize;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Companies and people as Crunchbase documents them. */
final class CrunchbaseJson {

    private static final int[] BANDS = {1, 11, 51, 101, 251, 501, 1_001, 5_001, 10_001};

    private CrunchbaseJson() {}

    /** What a search for a domain finds: the page has that domain, for it was found by it. */
    static ObjectNode brief(VendorRecord company) {
        ObjectNode node = VendorAnswer.object();
        node.set("identifier", identifier(company));
        return node.put("website_url", "https://www." + domain(company));
    }

    static ObjectNode company(VendorRecord company) {
        ObjectNode node = VendorAnswer.object();
        node.set("identifier", identifier(company));
        node.put("legal_name", text(company, WorldField.LEGAL_NAME))
                .put("website_url", text(company, WorldField.WEBSITE))
                .put("short_description", text(company, WorldField.DESCRIPTION))
                .put("num_employees_enum", band(company));
        ArrayNode categories = node.putArray("categories");
        company.text(WorldField.INDUSTRY)
                .ifPresent(industry ->
                        categories.addObject().put("value", industry).put("entity_def_id", "category"));
        company.number(WorldField.FOUNDED)
                .ifPresent(year -> node.putObject("founded_on")
                        .put("value", year + "-01-01")
                        .put("precision", "year"));
        places(node, company.text(WorldField.HEADQUARTERS));
        money(node, "funding_total", company.text(WorldField.FUNDING));
        money(node, "valuation", company.text(WorldField.VALUATION));
        return node;
    }

    static ObjectNode person(VendorRecord person, VendorRecord employer) {
        ObjectNode node = VendorAnswer.object();
        node.set("identifier", identifier(person, "p" + person.id(), person.fullName(), "person"));
        node.put("first_name", text(person, WorldField.FIRST_NAME))
                .put("last_name", text(person, WorldField.LAST_NAME))
                .put("primary_job_title", text(person, WorldField.TITLE))
                .put("description", text(person, WorldField.BIO));
        node.set(
                "primary_organization",
                identifier(employer, called(employer), person.text(WorldField.COMPANY), "organization"));
        link(node, "linkedin", person.text(WorldField.LINKEDIN));
        link(node, "twitter", person.text(WorldField.TWITTER));
        places(node, person.text(WorldField.LOCATION));
        return node;
    }

    static ObjectNode identifier(VendorRecord company) {
        return identifier(company, called(company), company.text(WorldField.NAME), "organization");
    }

    static String uuid(VendorRecord record) {
        return String.format("00000000-0000-4000-8000-%012x", record.id());
    }

    private static ObjectNode identifier(VendorRecord of, String permalink, Optional<String> value, String kind) {
        return VendorAnswer.object()
                .put("uuid", uuid(of))
                .put("permalink", permalink)
                .put("value", value.orElse(null))
                .put("entity_def_id", kind);
    }

    /** What the domain begins with. */
    private static String called(VendorRecord company) {
        String domain = domain(company);
        return domain.substring(0, (domain + ".").indexOf('.'));
    }

    private static String domain(VendorRecord company) {
        return company.entry().text(WorldField.DOMAIN).orElse("");
    }

    /** The band in which the least of the size is. */
    private static @Nullable String band(VendorRecord company) {
        return company.text(WorldField.SIZE)
                .flatMap(WorldField.SIZE::read)
                .map(read -> ((CompanySize) read.value()).from())
                .map(CrunchbaseJson::band)
                .orElse(null);
    }

    private static String band(int people) {
        int i = 0;
        while (i + 1 < BANDS.length && BANDS[i + 1] <= people) {
            i++;
        }
        String to = i + 1 < BANDS.length ? String.format("%05d", BANDS[i + 1] - 1) : "max";
        return String.format("c_%05d_", BANDS[i]) + to;
    }

    private static void places(ObjectNode node, Optional<String> text) {
        Place place = Place.of(text);
        ArrayNode places = node.putArray("location_identifiers");
        place(places, "country", place.country());
        place(places, "region", place.state());
        place(places, "city", place.city());
    }

    private static void place(ArrayNode places, String type, @Nullable String name) {
        if (name != null) {
            places.addObject().put("value", name).put("location_type", type).put("entity_def_id", "location");
        }
    }

    private static void money(ObjectNode node, String name, Optional<String> dollars) {
        dollars.filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .ifPresent(amount -> node.putObject(name)
                        .put("value", amount)
                        .put("currency", "USD")
                        .put("value_usd", amount));
    }

    private static void link(ObjectNode node, String name, Optional<String> url) {
        url.ifPresent(address -> node.putObject(name).put("value", address));
    }

    private static @Nullable String text(VendorRecord record, WorldField field) {
        return record.text(field).orElse(null);
    }
}
