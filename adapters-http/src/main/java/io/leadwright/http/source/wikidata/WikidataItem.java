package io.leadwright.http.source.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.http.source.wikidata.WikidataWire.Datavalue;
import io.leadwright.http.source.wikidata.WikidataWire.Entity;
import io.leadwright.http.source.wikidata.WikidataWire.Label;
import io.leadwright.http.source.wikidata.WikidataWire.Snak;
import io.leadwright.http.source.wikidata.WikidataWire.Statement;
import io.leadwright.profile.form.CompanyDomain;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an item says: of the statements of a property the preferred ones if there are any, never a deprecated one. Pure.
 *
 * @param entity as it was answered
 */
record WikidataItem(Entity entity) {

    static final String WEBSITE = "P856";
    static final String INDUSTRY = "P452";
    static final String EMPLOYEES = "P1128";
    static final String INCEPTION = "P571";
    static final String DISSOLVED = "P576";
    static final String HEADQUARTERS = "P159";
    static final String LEI = "P1278";
    private static final String POINT_IN_TIME = "P585";

    /** What only those have that people work for, and no film or fruit of the same name. */
    private static final List<String> OF_COMPANIES = List.of(INDUSTRY, EMPLOYEES, HEADQUARTERS, LEI);

    private static final Pattern ID = Pattern.compile("Q[0-9]{1,12}");
    private static final Pattern COUNT = Pattern.compile("\\+?([0-9]{1,9})");
    private static final Pattern TIME = Pattern.compile("\\+?([0-9]{4})-([0-9]{2})-([0-9]{2})T.*");
    private static final int YEAR_PRECISION = 9;

    /** @param at when it was so many; the beginning of time if that is not said */
    record Employees(String count, Instant at) {}

    static boolean isId(@Nullable String text) {
        return text != null && ID.matcher(text).matches();
    }

    boolean isCompany() {
        return OF_COMPANIES.stream()
                .anyMatch(property -> best(property).findAny().isPresent());
    }

    boolean isDissolved() {
        return values(DISSOLVED).findAny().isPresent();
    }

    /** Whether one of its sites is at this domain, or one of the two is below the other. */
    boolean hasSiteAt(String domain) {
        return sites().anyMatch(
                        site -> domain.equals(site) || domain.endsWith("." + site) || site.endsWith("." + domain));
    }

    /** Whether it has sites, and none of them at this domain. */
    boolean isElsewhere(String domain) {
        return sites().findAny().isPresent() && !hasSiteAt(domain);
    }

    /** What it is called, in English if it is called anything there. */
    @Nullable
    String label() {
        Map<String, @Nullable Label> labels = entity.labels();
        Label english = labels == null ? null : labels.get("en");
        return english == null ? null : english.value();
    }

    /** The first text of a property. */
    @Nullable
    String text(String property) {
        return values(property)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse(null);
    }

    /** The first item of a property. */
    Optional<String> item(String property) {
        return values(property)
                .map(value -> value.path("id").asText())
                .filter(WikidataItem::isId)
                .findFirst();
    }

    /** The first year of a property that is known so exactly. */
    @Nullable
    String year(String property) {
        return values(property)
                .flatMap(value -> day(value).stream())
                .map(day -> Integer.toString(day.getYear()))
                .findFirst()
                .orElse(null);
    }

    /** How many people work there, by the newest count. */
    Optional<Employees> employees() {
        return best(EMPLOYEES)
                .flatMap(statement -> value(statement.mainsnak())
                        .map(value -> COUNT.matcher(value.path("amount").asText()))
                        .filter(Matcher::matches)
                        .map(count -> new Employees(count.group(1), at(statement)))
                        .stream())
                .max(Comparator.comparing(Employees::at));
    }

    /** Of all that are not deprecated: the preferred one may be one of many. */
    private Stream<String> sites() {
        return good(WEBSITE).stream()
                .flatMap(statement -> value(statement.mainsnak()).stream())
                .flatMap(site -> CompanyDomain.ofWebsite(site.asText()).stream());
    }

    private Stream<JsonNode> values(String property) {
        return best(property).flatMap(statement -> value(statement.mainsnak()).stream());
    }

    private List<Statement> good(String property) {
        Map<String, @Nullable List<@Nullable Statement>> claims = entity.claims();
        return each(claims == null ? null : claims.get(property))
                .filter(statement -> !"deprecated".equals(statement.rank()))
                .toList();
    }

    private Stream<Statement> best(String property) {
        List<Statement> good = good(property);
        boolean isChosen = good.stream().anyMatch(WikidataItem::isPreferred);
        return good.stream().filter(statement -> !isChosen || isPreferred(statement));
    }

    private static boolean isPreferred(Statement statement) {
        return "preferred".equals(statement.rank());
    }

    private static Instant at(Statement statement) {
        Map<String, @Nullable List<@Nullable Snak>> qualifiers = statement.qualifiers();
        return each(qualifiers == null ? null : qualifiers.get(POINT_IN_TIME))
                .flatMap(snak -> value(snak).stream())
                .flatMap(value -> day(value).stream())
                .findFirst()
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(Instant.EPOCH);
    }

    private static Optional<JsonNode> value(@Nullable Snak snak) {
        Datavalue data = snak == null || !"value".equals(snak.snaktype()) ? null : snak.datavalue();
        return data == null ? Optional.empty() : Optional.ofNullable(data.value());
    }

    /** The first day that a time may mean: where only its year is known, month and day are 00. */
    private static Optional<LocalDate> day(JsonNode value) {
        Matcher time = TIME.matcher(value.path("time").asText());
        if (!time.matches()
                || value.path("precision").asInt() < YEAR_PRECISION
                || time.group(1).equals("0000")) {
            return Optional.empty();
        }
        int month = Math.min(Math.max(Integer.parseInt(time.group(2)), 1), 12);
        LocalDate first = LocalDate.of(Integer.parseInt(time.group(1)), month, 1);
        int day = Math.min(Math.max(Integer.parseInt(time.group(3)), 1), first.lengthOfMonth());
        return Optional.of(first.withDayOfMonth(day));
    }

    private static <T> Stream<T> each(@Nullable List<@Nullable T> list) {
        return list == null ? Stream.empty() : list.stream().flatMap(Stream::ofNullable);
    }
}
