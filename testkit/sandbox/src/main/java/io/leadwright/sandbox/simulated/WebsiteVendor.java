package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.html.HtmlEscapers;
import io.leadwright.profile.form.CompanySize;
import io.leadwright.profile.form.Forms;
import java.util.Map;
import java.util.Optional;

/** Companies' own sites, with what they say to machines as schema.org has it: a first page, and one that tells the rest. */
final class WebsiteVendor implements SimulatedVendor {

    private static final String ROBOTS = "User-agent: *\nDisallow: /admin/\n";

    private final VendorRecords records;

    WebsiteVendor(VendorRecords records) {
        this.records = records;
    }

    @Override
    public VendorAnswer answer(VendorCall call) {
        int slash = call.path().indexOf('/', 1);
        String host = slash < 0 ? call.path().substring(1) : call.path().substring(1, slash);
        String page = slash < 0 ? "/" : call.path().substring(slash);
        return records.company(Domains.of(host))
                .filter(company -> call.method().equals("GET"))
                .flatMap(company -> page(page, company, "http://" + host + "/"))
                .orElseGet(() -> VendorAnswer.html(404, "Not Found"));
    }

    @Override
    public VendorAnswer throttled() {
        return VendorAnswer.html(429, "Too Many Requests");
    }

    private static Optional<VendorAnswer> page(String page, VendorRecord company, String home) {
        return switch (page) {
            case "/robots.txt" -> Optional.of(VendorAnswer.text(200, ROBOTS));
            case "/" -> Optional.of(html(company, front(company, home)));
            case "/about" -> Optional.of(html(company, about(company, home)));
            default -> Optional.empty();
        };
    }

    private static ObjectNode front(VendorRecord company, String home) {
        ObjectNode node = organization(home)
                .put("name", company.text(WorldField.NAME).orElse(null))
                .put("description", company.text(WorldField.DESCRIPTION).orElse(null))
                .put("foundingDate", company.text(WorldField.FOUNDED).orElse(null));
        company.text(WorldField.HEADQUARTERS)
                .ifPresent(place -> node.putObject("address")
                        .put("@type", "PostalAddress")
                        .put("addressLocality", place.split(", ", 2)[0])
                        .put("addressRegion", place.contains(", ") ? place.split(", ", 2)[1] : null));
        company.text(WorldField.SIZE)
                .flatMap(Forms.SIZE::read)
                .ifPresent(size -> putSize(node.putObject("numberOfEmployees"), size.value()));
        return node;
    }

    private static ObjectNode about(VendorRecord company, String home) {
        return organization(home)
                .put("legalName", company.text(WorldField.LEGAL_NAME).orElse(null))
                .put("industry", company.text(WorldField.INDUSTRY).orElse(null))
                .put("leiCode", company.text(WorldField.LEI).orElse(null));
    }

    private static ObjectNode organization(String home) {
        return VendorAnswer.object()
                .put("@context", "https://schema.org")
                .put("@type", "Organization")
                .put("@id", home + "#organization")
                .put("url", home);
    }

    private static void putSize(ObjectNode quantity, CompanySize size) {
        quantity.put("@type", "QuantitativeValue").put("minValue", size.from());
        if (!size.isOpen()) {
            quantity.put("maxValue", size.to());
        }
    }

    private static VendorAnswer html(VendorRecord company, ObjectNode data) {
        String title =
                HtmlEscapers.htmlEscaper().escape(company.text(WorldField.NAME).orElse("Welcome"));
        String page = """
                <!doctype html>
                <html><head><meta charset="utf-8"><title>%s</title>
                <script type="application/ld+json">%s</script></head>
                <body><h1>%s</h1><a href="/about">About us</a></body></html>
                """.formatted(title, data.toString().replace("</", "<\\/"), title);
        return new VendorAnswer(200, "text/html; charset=utf-8", page, Map.of());
    }
}
