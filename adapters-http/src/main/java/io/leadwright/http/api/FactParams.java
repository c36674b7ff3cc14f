package io.leadwright.http.api;

import io.leadwright.http.openapi.Parameter;
import io.leadwright.http.openapi.Schema;
import io.leadwright.profile.form.CompanySize;
import io.leadwright.profile.form.EmailStatus;
import io.leadwright.query.FactFilter;
import io.leadwright.query.Filter;
import io.leadwright.query.NumberFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which leads are asked for by what is believed of them: parameters as {@link FilterParams} has them. */
final class FactParams {

    private static final String INDUSTRY = "industry";
    private static final String SKILL = "skill";
    private static final String EMAIL_STATUS = "emailStatus";
    private static final String SIZE_FROM = "companySizeFrom";
    private static final String SIZE_TO = "companySizeTo";
    private static final String COMPLETENESS_FROM = "completenessFrom";
    private static final String CONFIDENCE_FROM = "confidenceFrom";

    private static final Choice<EmailStatus> STATUSES =
            Choice.among(EmailStatus.values(), status -> status.name().toLowerCase(Locale.ROOT));
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,9}");
    private static final Pattern SHARE = Pattern.compile("0(\\.[0-9]{1,3})?|1(\\.0{1,3})?");
    private static final String SHARE_RULE = "Must be between 0 and 1, with at most 3 decimals";

    private final Params params;
    private final List<Filter> filters = new ArrayList<>();

    private FactParams(Params params) {
        this.params = params;
    }

    /** The parameters as clients are told of them. */
    static List<Parameter> described() {
        Schema size = Schema.count().with("maximum", CompanySize.OPEN);
        Schema share = Schema.type("number").with("minimum", 0).with("maximum", 1);
        return List.of(
                Parameter.query(INDUSTRY, Schema.text(), "The company's industry, whatever its case"),
                Parameter.query(SKILL, Schema.list(Schema.text()), "Has one of these skills, whatever its case"),
                Parameter.query(EMAIL_STATUS, Schema.list(STATUSES.schema()), "Whether mail arrives is one of these"),
                Parameter.query(SIZE_FROM, size, "The company certainly has so many people, or more"),
                Parameter.query(SIZE_TO, size, "The company certainly has so many people, or fewer"),
                Parameter.query(COMPLETENESS_FROM, share, "At least this share of the fields has a value"),
                Parameter.query(CONFIDENCE_FROM, share, "At least this share of the values is expected to be right"));
    }

    static List<Filter> read(Params params) {
        FactParams reading = new FactParams(params);
        reading.texts();
        reading.sizes();
        reading.share(COMPLETENESS_FROM, NumberFact.COMPLETENESS);
        reading.share(CONFIDENCE_FROM, NumberFact.CONFIDENCE);
        return reading.filters;
    }

    private void texts() {
        params.one(INDUSTRY)
                .flatMap(name -> params.made(INDUSTRY, name, FactFilter::industry))
                .ifPresent(filters::add);
        List<String> skills = List.copyOf(new LinkedHashSet<>(params.all(SKILL)));
        if (!skills.isEmpty()) {
            params.made(SKILL, skills, FactParams::anyOf).ifPresent(filters::add);
        }
        List<EmailStatus> statuses = params.choices(EMAIL_STATUS, STATUSES);
        if (!statuses.isEmpty()) {
            filters.add(new FactFilter.EmailStatusIn(new LinkedHashSet<>(statuses)));
        }
    }

    private static Filter anyOf(List<String> skills) {
        return new Filter.Or(skills.stream().map(FactFilter::skill).toList());
    }

    private void sizes() {
        Optional<Integer> from = size(SIZE_FROM);
        Optional<Integer> to = size(SIZE_TO);
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            params.refuse(SIZE_FROM, "Must not be above " + SIZE_TO);
            params.refuse(SIZE_TO, "Must not be below " + SIZE_FROM);
        } else if (from.isPresent() || to.isPresent()) {
            filters.add(new FactFilter.NumberIn(NumberFact.COMPANY_SIZE, from.orElse(null), to.orElse(null)));
        }
    }

    private Optional<Integer> size(String name) {
        Optional<String> value = params.one(name);
        Optional<Integer> size = value.filter(text -> WHOLE.matcher(text).matches())
                .map(Long::parseLong)
                .filter(number -> number <= CompanySize.OPEN)
                .map(Math::toIntExact);
        if (value.isPresent() && size.isEmpty()) {
            params.refuse(name, "Must be between 0 and " + CompanySize.OPEN);
        }
        return size;
    }

    private void share(String name, NumberFact fact) {
        Optional<String> value = params.one(name);
        Optional<Integer> thousandths = value.filter(text -> SHARE.matcher(text).matches())
                .map(text -> new BigDecimal(text).movePointRight(3).intValueExact());
        if (value.isPresent() && thousandths.isEmpty()) {
            params.refuse(name, SHARE_RULE);
        }
        thousandths.ifPresent(least -> filters.add(new FactFilter.NumberIn(fact, least, null)));
    }
}
