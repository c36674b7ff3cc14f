package io.leadwright.http.api;

import io.leadwright.http.format.Times;
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

    private static final String CUSTOM_FIELD = "customField.";
    private static final Choice<LeadStatus> STATUS = Choice.among(LeadStatus.values(), LeadStatus::code);
    private static final Choice<LeadSource> SOURCE = Choice.among(LeadSource.values(), LeadSource::code);
    private static final Choice<Boolean> TRUTH = Choice.among(new Boolean[] {true, false}, String::valueOf);
    private static final Choice<Filter> MISSING = missing();

    private final Params params;
    private final List<Filter> filters = new ArrayList<>();

    private FilterParams(Params params) {
        this.params = params;
    }

    static List<Filter> read(Params params) {
        FilterParams reading = new FilterParams(params);
        reading.enums();
        reading.text("search", Filter::search);
        reading.text("company", Filter::company);
        reading.text("title", Filter::titleContains);
        reading.times("created", TimeField.CREATED_AT);
        reading.times("lastContacted", TimeField.LAST_CONTACTED_AT);
        reading.times("updated", TimeField.UPDATED_AT);
        reading.tags();
        reading.customFields();
        reading.missingFields();
        return reading.filters;
    }

    private void enums() {
        List<LeadStatus> statuses = params.choices("status", STATUS);
        if (!statuses.isEmpty()) {
            filters.add(new Filter.StatusIn(EnumSet.copyOf(statuses)));
        }
        List<LeadSource> sources = params.choices("source", SOURCE);
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

    private void tags() {
        tags("tag", Filter.TagIn::new);
        tags("tagAll", Filter::allTags);
        tags("tagNone", tags -> Filter.not(new Filter.TagIn(tags)));
    }

    private void tags(String name, Function<Set<String>, Filter> maker) {
        Set<String> tags = new LinkedHashSet<>(params.all(name));
        if (!tags.isEmpty()) {
            params.made(name, tags, maker).ifPresent(filters::add);
        }
    }

    private void customFields() {
        for (String name : params.rest()) {
            if (name.startsWith(CUSTOM_FIELD)) {
                text(name, value -> Filter.customField(name.substring(CUSTOM_FIELD.length()), value));
            }
        }
    }

    private void missingFields() {
        params.choice("neverContacted", TRUTH)
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
}
