package io.leadwright.http.api;

import io.leadwright.http.openapi.Parameter;
import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.CustomField;
import io.leadwright.lead.CustomFieldTypes;
import io.leadwright.lead.CustomValue;
import io.leadwright.query.CustomFieldIn;
import io.leadwright.query.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which leads are asked for by their custom fields: parameters as {@link FilterParams} has them, with the field in their names. */
final class CustomFieldParams {

    private static final String IS = "customField.";
    private static final String FROM = "customFieldFrom.";
    private static final String TO = "customFieldTo.";

    private final Params params;
    private final CustomFieldTypes types;
    private final List<Filter> filters = new ArrayList<>();

    private CustomFieldParams(Params params, CustomFieldTypes types) {
        this.params = params;
        this.types = types;
    }

    /** The parameters as clients are told of them. */
    static Parameter described() {
        Schema schema = Schema.type("object")
                .with("patternProperties", Map.of("^customField(From|To)?\\.", Schema.text()))
                .with("additionalProperties", false);
        return Parameter.query(
                "customFields",
                schema,
                "Written customField.<name>=<value>: has this value; customFieldFrom.<name> and customFieldTo.<name>:"
                        + " is at least and at most so much, of a field that is declared as number or day");
    }

    static List<Filter> read(Params params, CustomFieldTypes types) {
        CustomFieldParams reading = new CustomFieldParams(params, types);
        Set<String> ranges = new TreeSet<>();
        for (String name : params.rest()) {
            if (name.startsWith(IS)) {
                reading.value(name);
            } else if (name.startsWith(FROM) || name.startsWith(TO)) {
                ranges.add(name.substring(name.indexOf('.') + 1));
            }
        }
        ranges.forEach(reading::range);
        return reading.filters;
    }

    private void value(String name) {
        params.one(name)
                .flatMap(text ->
                        params.made(name, text, value -> Filter.customField(name.substring(IS.length()), value)))
                .ifPresent(filters::add);
    }

    private void range(String name) {
        Optional<String> from = params.one(FROM + name);
        Optional<String> to = params.one(TO + name);
        Optional<CustomField> field =
                types.field(name).filter(known -> known.kind().isOrdered());
        if (field.isEmpty()) {
            String rule = "Must name a field that is declared as number or day";
            from.ifPresent(given -> params.refuse(FROM + name, rule));
            to.ifPresent(given -> params.refuse(TO + name, rule));
            return;
        }
        Optional<CustomValue> least = from.flatMap(text -> params.made(FROM + name, text, field.get()::read));
        Optional<CustomValue> most = to.flatMap(text -> params.made(TO + name, text, field.get()::read));
        if (least.isPresent() == from.isPresent() && most.isPresent() == to.isPresent()) {
            params.made(
                            (from.isPresent() ? FROM : TO) + name,
                            field.get(),
                            known -> new CustomFieldIn(known, least.orElse(null), most.orElse(null)))
                    .ifPresent(filters::add);
        }
    }
}
