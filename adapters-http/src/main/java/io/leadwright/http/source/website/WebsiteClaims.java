package io.leadwright.http.source.website;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import io.leadwright.http.source.ExactCompany;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.source.Question;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the pages of one site say of its company: of each thing, what was said first. Not thread-safe. */
final class WebsiteClaims {

    static final ImmutableSet<ProfileField<?>> FIELDS = ImmutableSet.of(
            ProfileField.COMPANY_NAME,
            ProfileField.COMPANY_LEGAL_NAME,
            ProfileField.COMPANY_WEBSITE,
            ProfileField.COMPANY_INDUSTRY,
            ProfileField.COMPANY_SIZE,
            ProfileField.COMPANY_DESCRIPTION,
            ProfileField.COMPANY_FOUNDED,
            ProfileField.COMPANY_HEADQUARTERS,
            ProfileField.COMPANY_LEI);

    private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");
    private static final Pattern CODE_AND_NAME = Pattern.compile("[A-Z]?[0-9][0-9.]*[\\s:–—-]+(\\p{L}.*)");

    private final String domain;
    private final Map<ProfileField<?>, String> said = new LinkedHashMap<>();

    private @Nullable String id;

    WebsiteClaims(String domain) {
        this.domain = domain;
    }

    /** Of the first page: what it says to machines, else what it says to networks that show links to it. */
    void addFront(WebsitePage page) {
        if (page.isTelling()) {
            page.company(domain).ifPresent(company -> {
                id = id(page, company).orElse(null);
                add(company);
            });
            Optional<String> name = page.meta("og:site_name").filter(any -> isOwn(page));
            if (name.isPresent() || !said.isEmpty()) {
                add(ProfileField.COMPANY_NAME, name);
                add(
                        ProfileField.COMPANY_DESCRIPTION,
                        page.meta("og:description").or(() -> page.meta("description")));
                add(
                        ProfileField.COMPANY_WEBSITE,
                        Optional.of(page.url().origin().toString()));
            }
        }
    }

    /** Of another page, if it is about the company of the first. */
    void addFurther(WebsitePage page) {
        if (page.isTelling()) {
            page.company(domain).filter(company -> isSame(page, company)).ifPresent(this::add);
        }
    }

    private boolean isSame(WebsitePage page, JsonNode company) {
        boolean isSameId = id != null && id(page, company).filter(id::equals).isPresent();
        return isSameId
                || ExactCompany.isSame(
                        said.get(ProfileField.COMPANY_NAME),
                        JsonLd.text(company.get("name")).orElse(null));
    }

    /** Where it is told of, in full. */
    private static Optional<String> id(WebsitePage page, JsonNode company) {
        return JsonLd.text(company.get("@id")).map(id -> id.startsWith("#") ? page.url() + id : id);
    }

    private boolean isOwn(WebsitePage page) {
        return page.meta("og:url")
                .flatMap(page.url()::link)
                .map(SiteUrl::bareHost)
                .filter(host -> !host.equals(domain) && !host.equals(page.url().bareHost()))
                .isEmpty();
    }

    private void add(JsonNode company) {
        add(ProfileField.COMPANY_NAME, JsonLd.text(company.get("name")));
        add(ProfileField.COMPANY_LEGAL_NAME, JsonLd.text(company.get("legalName")));
        add(ProfileField.COMPANY_INDUSTRY, industry(company));
        add(ProfileField.COMPANY_SIZE, size(company.path("numberOfEmployees")));
        add(ProfileField.COMPANY_DESCRIPTION, JsonLd.text(company.get("description")));
        add(ProfileField.COMPANY_FOUNDED, JsonLd.text(company.get("foundingDate")));
        add(ProfileField.COMPANY_HEADQUARTERS, place(company.path("address")));
        add(
                ProfileField.COMPANY_LEI,
                JsonLd.text(company.get("leiCode"))
                        .filter(code -> LEI.matcher(code).matches()));
    }

    private void add(ProfileField<?> field, Optional<String> text) {
        text.filter(value -> field.form().read(value).isPresent()).ifPresent(value -> said.putIfAbsent(field, value));
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    /** Whether something is wanted that no page has said yet. */
    boolean isMissingAnyOf(Question question) {
        return FIELDS.stream().anyMatch(field -> !said.containsKey(field) && question.wantsAnyOf(Set.of(field)));
    }

    Claims build(Instant now) {
        ClaimsBuilder claims = new ClaimsBuilder(SourceId.of("website"), now);
        said.forEach(claims::add);
        return claims.build();
    }

    /** By its name alone: a code without one says nothing to who reads it. */
    private static Optional<String> industry(JsonNode company) {
        return JsonLd.text(company.get("industry"))
                .or(() -> Stream.of("naics", "isicV4")
                        .flatMap(scheme -> JsonLd.text(company.get(scheme)).stream())
                        .map(CODE_AND_NAME::matcher)
                        .filter(Matcher::matches)
                        .map(named -> named.group(1))
                        .findFirst());
    }

    /** A number, a band of which an end may be open, or words. */
    private static Optional<String> size(JsonNode employees) {
        Optional<String> least = JsonLd.text(employees.get("minValue"));
        Optional<String> most = JsonLd.text(employees.get("maxValue"));
        if (least.isPresent()) {
            return Optional.of(most.map(number -> least.get() + "-" + number).orElse(least.get() + "+"));
        }
        return employees.isObject() ? JsonLd.text(employees.get("value")) : JsonLd.text(employees);
    }

    /** The first of several; as one text, or as the parts of one, of which the street is left out. */
    private static Optional<String> place(JsonNode address) {
        JsonNode first = address.isArray() ? address.path(0) : address;
        if (!first.isObject()) {
            return JsonLd.text(first);
        }
        List<String> parts = Stream.of("addressLocality", "addressRegion", "addressCountry")
                .flatMap(part -> JsonLd.text(first.get(part)).stream())
                .collect(Collectors.toList());
        return parts.isEmpty() ? Optional.empty() : Optional.of(Joiner.on(", ").join(parts));
    }
}
