package io.leadwright.testkit;

import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.Merge;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.query.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Leads with many ties and much missing. */
final class LeadArbitraries {

    private static final int BOOK_SIZE_FEW = 4;
    private static final int BOOK_SIZE_MAX = 25;
    private static final int OTHERS_SIZE_MAX = 6;
    private static final int BELIEVED_SIZE_MAX = 8;

    private static final List<String> IDS = List.of("lead_#", "lead_#", "#", "A#", "a#", "_#", "~#");

    /** The addresses of functions may be the same in many leads, and blank ones too. */
    private static final List<String> EMAILS = List.of(
            "ana#@techcorp.com",
            "ana#@techcorp.com",
            "ANA.#+tag@TechCorp.com",
            "zoë_#@Straße.example",
            "o'neil%#@bücher.example",
            "info@techcorp.com",
            "Sales@techcorp.com",
            "",
            " ");

    private static final List<String> PAGES = List.of(
            "https://www.linkedin.com/in/ana-#",
            "http://de.linkedin.com/in/J%C3%9CRGEN-#/",
            "linkedin.com/pub/zoe/#/1",
            " ");

    private static final List<String> TAGS = List.of("vip", "VIP", "größe", "grosse", "a,b;c", "100%", "😀", "_");
    private static final List<String> FIELDS = List.of("plan", "Plan", "$.a", "a b", "größe", "\"", "%");

    /** Of this many leads have values, of every kind. */
    static final String SORTED_FIELD = FIELDS.get(0);

    private static final List<String> NUMBERS = List.of(
            "5",
            "5.0",
            "-5",
            "100",
            "1E+2",
            "0.10",
            "0",
            "0.00",
            "1E-7",
            "-0.05",
            "-5.1",
            "-51",
            "99.99",
            "9999999999999999999999999999999999999999",
            "-1E-39");

    private static final List<String> DAYS =
            List.of("0001-01-01", "2024-02-29", "2026-01-31", "2026-02-01", "9999-12-31");

    private static final List<CustomValue> SORTED_VALUES = sortedValues();

    private LeadArbitraries() {}

    /** With texts that are alike in one of the orders, and some that are none. */
    private static List<CustomValue> sortedValues() {
        List<CustomValue> values = new ArrayList<>();
        NUMBERS.forEach(number -> values.add(new CustomValue.Decimal(new BigDecimal(number))));
        DAYS.forEach(day -> values.add(CustomValue.of(day)));
        Stream.of("b", "B ", "\u00E9", "e", "\uFF42", "\uD83D\uDE00", "", " ", "n240", "y".repeat(300), "y".repeat(256))
                .forEach(text -> values.add(CustomValue.of(text)));
        List.of(true, false, true, false).forEach(truth -> values.add(CustomValue.of(truth)));
        values.add(new CustomValue.Items(List.of(CustomValue.of(5))));
        values.add(new CustomValue.Items(List.of(CustomValue.of("b"), CustomValue.of("2026-01-31"))));
        return values;
    }

    static Arbitrary<Book> books() {
        Arbitrary<List<LeadSketch>> few = sketches().list().ofMaxSize(BOOK_SIZE_FEW);
        Arbitrary<List<LeadSketch>> many = sketches()
                .list()
                .ofMinSize(BOOK_SIZE_FEW)
                .ofMaxSize(BOOK_SIZE_MAX)
                .withSizeDistribution(RandomDistribution.uniform());
        Arbitrary<List<LeadSketch>> leads = Arbitraries.frequencyOf(Tuple.of(1, few), Tuple.of(5, many));
        Arbitrary<List<LeadSketch>> others = sketches().list().ofMaxSize(OTHERS_SIZE_MAX);
        Arbitrary<List<Facts>> facts = FactArbitraries.facts().list().ofMaxSize(BELIEVED_SIZE_MAX);
        return Combinators.combine(leads, facts, others)
                .as(LeadArbitraries::book)
                .withoutEdgeCases();
    }

    static Arbitrary<Lead> leads() {
        return Combinators.combine(sketches(), Arbitraries.integers().between(0, 9))
                .as(LeadSketch::lead);
    }

    static Arbitrary<NewLead> newLeads() {
        return Combinators.combine(sketches(), Arbitraries.integers().between(0, 9))
                .as(LeadSketch::news);
    }

    /** So many leads, whose ids and identity keys differ. */
    static Arbitrary<List<Lead>> leads(int size) {
        return sketches()
                .list()
                .ofSize(size)
                .map(leads -> book(leads, List.of(), List.of()).leads());
    }

    static Arbitrary<Merge> merges() {
        return leads(2).map(two -> new Merge(two.get(0), two.get(1), WritingStore.STAMP));
    }

    static Arbitrary<String> tags() {
        return Arbitraries.of(TAGS);
    }

    static Arbitrary<String> customFieldNames() {
        return Arbitraries.of(FIELDS);
    }

    static Arbitrary<CustomValue> customValues() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, scalars()),
                Tuple.of(1, scalars().list().ofMaxSize(3).map(CustomValue.Items::new)));
    }

    private static Arbitrary<CustomValue> scalars() {
        return Arbitraries.oneOf(
                TextArbitraries.texts().map(CustomValue::of),
                customNumbers(),
                customDays(),
                Arbitraries.of(true, false).map(CustomValue::of));
    }

    /** With neighbours on both sides of zero, of every length. */
    static Arbitrary<CustomValue> customNumbers() {
        return Arbitraries.of(NUMBERS).map(number -> new CustomValue.Decimal(new BigDecimal(number)));
    }

    static Arbitrary<CustomValue> customDays() {
        return Arbitraries.of(DAYS).map(CustomValue::of);
    }

    /** Something is believed of the first ones. */
    private static Book book(List<LeadSketch> sketches, List<Facts> facts, List<LeadSketch> others) {
        int size = sketches.size();
        List<Lead> leads =
                IntStream.range(0, size).mapToObj(i -> sketches.get(i).lead(i)).toList();
        Map<LeadId, Facts> believed = new HashMap<>();
        for (int i = 0; i < Math.min(size, facts.size()); i++) {
            believed.put(leads.get(i).id(), facts.get(i));
        }
        return new Book(
                leads,
                believed,
                IntStream.range(0, others.size())
                        .mapToObj(i -> others.get(i).lead(size + i))
                        .toList());
    }

    private static Arbitrary<LeadSketch> sketches() {
        Arbitrary<Long> versions = Arbitraries.of(1L, 1L, 1L, 2L, 1_000_000L);
        return Combinators.combine(said(), Arbitraries.of(IDS), keys(), versions, byPerson())
                .as(LeadSketch::new)
                .withoutEdgeCases();
    }

    /** Most leads are a machine's altogether. */
    private static Arbitrary<Set<LeadField>> byPerson() {
        Set<LeadField> said =
                EnumSet.complementOf(EnumSet.of(LeadField.ID, LeadField.CREATED_AT, LeadField.UPDATED_AT));
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Set.of())),
                Tuple.of(1, Arbitraries.of(said).set().ofMinSize(1)));
    }

    private static Arbitrary<Map<TextField, String>> keys() {
        return Builders.<Map<TextField, String>>withBuilder(() -> new EnumMap<>(TextField.class))
                .use(Arbitraries.of(EMAILS))
                .withProbability(0.7)
                .inSetter((keys, email) -> keys.put(TextField.EMAIL, email))
                .use(Arbitraries.of(PAGES))
                .withProbability(0.4)
                .inSetter((keys, page) -> keys.put(TextField.LINKEDIN_URL, page))
                .build();
    }

    private static Arbitrary<NewLead> said() {
        Builders.BuilderCombinator<NewLead> said = Builders.withBuilder(NewLead::blank);
        said = text(said, TextField.FIRST_NAME, 0.75);
        said = text(said, TextField.LAST_NAME, 0.75);
        said = text(said, TextField.COMPANY, 0.75);
        said = text(said, TextField.TITLE, 0.75);
        said = text(said, TextField.PHONE, 0.3);
        said = text(said, TextField.LOCATION, 0.3);
        said = text(said, TextField.NOTES, 0.3);
        return said.use(Arbitraries.of(LeadStatus.class))
                .in(NewLead::status)
                .use(Arbitraries.of(LeadSource.class))
                .in(NewLead::source)
                .use(tags().list().ofMaxSize(3))
                .in(NewLead::tags)
                .use(Arbitraries.maps(customFieldNames(), customValues()).ofMaxSize(3))
                .withProbability(0.5)
                .in((lead, fields) -> lead.customFields(new CustomFields(fields)))
                .use(Arbitraries.of(SORTED_VALUES))
                .withProbability(0.7)
                .in((lead, value) -> lead.customFields(new CustomFields(Map.of(SORTED_FIELD, value))))
                .use(TimeArbitraries.times())
                .withProbability(0.8)
                .in(NewLead::createdAt)
                .use(TimeArbitraries.times())
                .withProbability(0.5)
                .in(NewLead::updatedAt)
                .use(TimeArbitraries.times())
                .withProbability(0.6)
                .in(NewLead::lastContactedAt)
                .build();
    }

    private static Builders.BuilderCombinator<NewLead> text(
            Builders.BuilderCombinator<NewLead> said, TextField field, double probability) {
        return said.use(TextArbitraries.texts())
                .withProbability(probability)
                .in((lead, text) -> lead.text(field, text));
    }
}
