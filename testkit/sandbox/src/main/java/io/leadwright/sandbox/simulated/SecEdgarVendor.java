package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** EDGAR's file of tickers and its submissions, both hosts in one. A company has the name there that the world's law knows. */
final class SecEdgarVendor implements SimulatedVendor {

    private static final long CIKS = 10_000_000_000L;

    private final VendorRecords records;

    SecEdgarVendor(VendorRecords records) {
        this.records = records;
    }

    @Override
    public VendorAnswer answer(VendorCall call) {
        if (call.header("user-agent").filter(text -> text.contains("@")).isEmpty()) {
            return VendorAnswer.html(403, "SEC.gov | Your Request Originates from an Undeclared Automated Tool");
        } else if (call.isGet("/files/company_tickers.json")) {
            return VendorAnswer.json(200, tickers());
        }
        return records.companies().stream()
                .filter(company -> call.isGet("/submissions/CIK" + digits(company) + ".json"))
                .findFirst()
                .map(company -> VendorAnswer.json(200, submissions(company)))
                .orElseGet(() ->
                        new VendorAnswer(404, "application/xml", "<Error><Code>NoSuchKey</Code></Error>", Map.of()));
    }

    /** Under 403, and with no time: whoever adds one says more than EDGAR does. */
    @Override
    public VendorAnswer throttled() {
        return VendorAnswer.html(403, "SEC.gov | Request Rate Threshold Exceeded");
    }

    private ObjectNode tickers() {
        ObjectNode all = VendorAnswer.object();
        List<VendorRecord> companies = records.companies();
        for (int i = 0; i < companies.size(); i++) {
            all.putObject(Integer.toString(i))
                    .put("cik_str", cik(companies.get(i)))
                    .put("ticker", "T" + i)
                    .put("title", name(companies.get(i)));
        }
        return all;
    }

    private static ObjectNode submissions(VendorRecord company) {
        ObjectNode answer = VendorAnswer.object()
                .put("cik", digits(company))
                .put("entityType", "operating")
                .put("sicDescription", company.text(WorldField.INDUSTRY).orElse(""))
                .put("name", name(company))
                .put("description", "")
                .put("website", "");
        Place place = Place.of(company.text(WorldField.HEADQUARTERS));
        String region = Optional.ofNullable(place.country()).orElse(place.state());
        answer.putObject("addresses")
                .putObject("business")
                .put("city", place.city())
                .put("stateOrCountry", place.country() == null ? place.state() : "X0")
                .put("stateOrCountryDescription", region);
        answer.putObject("filings").putArray("files");
        return answer;
    }

    private static String name(VendorRecord company) {
        Optional<String> legal = company.text(WorldField.LEGAL_NAME);
        return legal.or(() -> company.text(WorldField.NAME)).orElse("");
    }

    private static String digits(VendorRecord company) {
        return String.format(Locale.ROOT, "%010d", cik(company));
    }

    private static long cik(VendorRecord company) {
        return company.id() % CIKS;
    }
}
