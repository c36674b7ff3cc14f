package io.leadwright.http.api;

import io.leadwright.http.format.Times;
import io.leadwright.http.openapi.Parameter;
import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.CustomFieldTypes;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import io.leadwright.query.Filter;
import io.leadwright.query.TimeField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which leads are asked for: the parameters that filter, each of them one condition, all of which hold. */
final class FilterParams {

    private static final Choice<Filter> MISSING = missing();

    private static final List<Condition<String>> TEXTS = List.of(
            new Condition<>("search", "Words of the name, the address, the company or the title", Filter::search),
            new Condition<>("company", "The company, whatever its case", Filter::company),
            new Condition<>("companyContains", "A part of the company's name", Filter::companyContains),
            new Condition<>("title", "A part of the title", Filter::titleContains));
    private static final List<Condition<Set<String>>> TAGS = List.of(
            new Condition<>("tag", "Has one of these tags", Filter.TagIn::new),
            new Condition<>("tagAll", "Has all of these tags", Filter::allTags),
            new Condition<>("tagNone", "Has none of these tags", tags -> Filter.not(new Filter.TagIn(tags))));
    private static final Map<String, TimeField> TIMES = times();

    private final Params params;
    private final List<Filter> filters = new ArrayList<>();

    private FilterParams(Params params) {
        this.params = params;
    }

    /** A parameter whose values become a condition as they are. */
    private record Condition<T>(String name, String description, Function<T, Filter> filter) {}

    /** The parameters as clients are told of them. */
    static List<Parameter> described() {
        List<Parameter> all = new ArrayList<>();
        all.add(Parameter.query("status", Schema.list(Choice.STATUS.schema()), "Is in one of these stages"));
        all.add(Parameter.query("source", Schema.list(Choice.SOURCE.schema()), "Came from one of these"));
        TEXTS.forEach(text -> all.add(Parameter.query(text.name(), Schema.text(), text.description())));
        TIMES.keySet().forEach(what -> {
            all.add(Parameter.query(what + "After", Schema.text(), "At this time or later; " + Times.RULE));
            all.add(Parameter.query(what + "Before", Schema.text(), "Before this time; " + Times.RULE));
        });
        TAGS.forEach(tag -> all.add(Parameter.query(tag.name(), Schema.list(Schema.text()), tag.description())));
        all.add(CustomFieldParams.described());
        all.add(Parameter.query("neverContacted", Choice.TRUTH.schema(), "Was never contacted, or was"));
        all.add(Parameter.query("isNull", Schema.list(MISSING.schema()), "Lacks all of these"));
        all.add(Parameter.query("isNotNull", Schema.list(MISSING.schema()), "Has all of these"));
        all.addAll(FactParams.described());
        return all;
    }

    /** Reads the parameters; ranges of custom fields that are declared. */
    static List<Filter> read(Params params, CustomFieldTypes types) {
        FilterParams reading = new FilterParams(params);
        reading.enums();
        TEXTS.forEach(text -> reading.text(text.name(), text.filter()));
        TIMES.forEach(reading::times);
        TAGS.forEach(reading::tags);
        reading.filters.addAll(CustomFieldParams.read(params, types));
        reading.missingFields();
        reading.filters.addAll(FactParams.read(params));
        return reading.filters;
    }

    private void enums() {
        List<LeadStatus> statuses = params.choices("status", Choice.STATUS);
        if (!statuses.isEmpty()) {
            filters.add(new Filter.StatusIn(EnumSet.copyOf(statuses)));
        }
        List<LeadSource> sources = params.choices("source", Choice.SOURCE);
        if (!sources.isEmpty()) {
            filters.add(new Filter.SourceIn(EnumSet.copyOf(sources)));
        }
    }

    private void text(String name, Function<String, Filter> maker) {
        params.one(name).flatMap(value -> params.made(name, value, maker)).ifPresent(filters::add);
    }

    /** From the first on, until before the second, so that windows tile. */
    private void times(String what, TimeField field) {
        Optional<Instant> from = time(what + "After");
        Optional<Instant> until = time(what + "Before");
        if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
            params.refuse(what + "After", "Must not be later than " + what + "Before");
            params.refuse(what + "Before", "Must not be earlier than " + what + "After");
        } else if (from.isPresent() || until.isPresent()) {
            filters.add(new Filter.TimeIn(field, from.orElse(null), until.orElse(null)));
        }
    }

    private Optional<Instant> time(String name) {
        Optional<String> value = params.one(name);
        Optional<Instant> time = value.flatMap(Times::parse);
        if (value.isPresent() && time.isEmpty()) {
            boolean plusLost = Times.parse(value.get().replace(' ', '+')).isPresent();
            params.refuse(name, "M" + Times.RULE.substring(1) + (plusLost ? "; write + as %2B" : ""));
        }
        return time;
    }

    private void tags(Condition<Set<String>> condition) {
        Set<String> tags = new LinkedHashSet<>(params.all(condition.name()));
        if (!tags.isEmpty()) {
            params.made(condition.name(), tags, condition.filter()).ifPresent(filters::add);
        }
    }

    private void missingFields() {
        params.choice("neverContacted", Choice.TRUTH)
                .ifPresent(never -> filters.add(never ? Filter.neverContacted() : Filter.not(Filter.neverContacted())));
        filters.addAll(params.choices("isNull", MISSING));
        params.choices("isNotNull", MISSING).forEach(missing -> filters.add(Filter.not(missing)));
    }

    private static Choice<Filter> missing() {
        Map<String, Filter> missing = new LinkedHashMap<>();
        for (TextField field : TextField.values()) {
            missing.put(field.jsonName(), Filter.missing(field));
        }
        missing.put("lastContactedAt", Filter.neverContacted());
        return new Choice<>(missing);
    }

    private static Map<String, TimeField> times() {
        Map<String, TimeField> times = new LinkedHashMap<>();
        times.put("created", TimeField.CREATED_AT);
        times.put("lastContacted", TimeField.LAST_CONTACTED_AT);
        times.put("updated", TimeField.UPDATED_AT);
        return times;
    }
}
