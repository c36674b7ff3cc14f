package io.leadwright.testkit;

import io.leadwright.lead.CustomKind;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Folding;
import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import io.leadwright.profile.form.CompanySize;
import io.leadwright.query.CustomFieldIn;
import io.leadwright.query.FactFilter;
import io.leadwright.query.Facts;
import io.leadwright.query.Filter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each condition means, written a second time from the requirements and as plainly as can be. */
final class NaiveFilter {

    private NaiveFilter() {}

    static boolean matches(Filter filter, Lead lead, Facts facts) {
        if (filter instanceof Filter.And and) {
            boolean all = true;
            for (Filter one : and.filters()) {
                all &= matches(one, lead, facts);
            }
            return all;
        } else if (filter instanceof Filter.Or or) {
            boolean any = false;
            for (Filter one : or.filters()) {
                any |= matches(one, lead, facts);
            }
            return any;
        } else if (filter instanceof Filter.Not not) {
            return !matches(not.filter(), lead, facts);
        }
        return filter instanceof FactFilter fact ? matchesFact(fact, facts) : matchesCondition(filter, lead);
    }

    private static boolean matchesFact(FactFilter filter, Facts facts) {
        if (filter instanceof FactFilter.IndustryIs is) {
            return facts.industry() != null && facts.industry().equals(is.folded());
        } else if (filter instanceof FactFilter.SkillIs is) {
            return facts.skills().stream().anyMatch(is.folded()::equals);
        } else if (filter instanceof FactFilter.EmailStatusIn in) {
            return in.statuses().stream().anyMatch(status -> status == facts.emailStatus());
        }
        FactFilter.NumberIn in = (FactFilter.NumberIn) filter;
        CompanySize size = facts.companySize();
        return switch (in.fact()) {
            case COMPANY_SIZE -> size != null && isWithin(in, size.from()) && isWithin(in, size.to());
            case COMPLETENESS -> facts.completeness() != null && isWithin(in, facts.completeness());
            case CONFIDENCE -> facts.confidence() != null && isWithin(in, facts.confidence());
        };
    }

    /** Both ends of a range are within the bounds if its lower one is not below, and its upper one not above. */
    private static boolean isWithin(FactFilter.NumberIn bounds, int number) {
        Integer from = bounds.from();
        Integer to = bounds.to();
        return number >= (from == null ? 0 : from) && number <= (to == null ? Integer.MAX_VALUE : to);
    }

    private static boolean matchesCondition(Filter filter, Lead lead) {
        if (filter instanceof Filter.StatusIn in) {
            return in.statuses().contains(lead.status());
        } else if (filter instanceof Filter.SourceIn in) {
            return in.sources().contains(lead.source());
        } else if (filter instanceof Filter.TagIn in) {
            return in.tags().stream().anyMatch(lead.tags()::contains);
        } else if (filter instanceof Filter.TimeIn in) {
            return isWithin(in, lead);
        } else if (filter instanceof Filter.CustomFieldIs is) {
            CustomValue value = lead.customFields().values().get(is.name());
            return value != null && isWritten(value, is.text());
        } else if (filter instanceof CustomFieldIn in) {
            CustomValue value = lead.customFields().values().get(in.field().name());
            return value != null && isWithin(in, value);
        }
        return matchesText(filter, lead);
    }

    private static boolean matchesText(Filter filter, Lead lead) {
        if (filter instanceof Filter.Search search) {
            return search.words().stream().allMatch(word -> hasWord(lead, word));
        } else if (filter instanceof Filter.TitleContains title) {
            return folded(lead.title()).contains(title.folded());
        } else if (filter instanceof Filter.CompanyContains company) {
            return folded(lead.company()).contains(company.folded());
        } else if (filter instanceof Filter.CompanyIs company) {
            String name = lead.company();
            return name != null && Folding.exact(name).equals(company.folded());
        } else if (filter instanceof Filter.TextMissing missing) {
            String text = lead.text(missing.field());
            return text == null || text.matches("\\p{IsWhite_Space}*");
        }
        Filter.TextIs is = (Filter.TextIs) filter;
        return is.text().equals(lead.texts().get(is.field()));
    }

    private static boolean hasWord(Lead lead, String word) {
        List<String> fields = new ArrayList<>();
        fields.add(folded(lead.text(TextField.FIRST_NAME)));
        fields.add(folded(lead.text(TextField.LAST_NAME)));
        fields.add(folded(lead.text(TextField.EMAIL)));
        fields.add(folded(lead.text(TextField.COMPANY)));
        fields.add(folded(lead.text(TextField.TITLE)));
        return fields.stream().anyMatch(field -> field.indexOf(word) >= 0);
    }

    private static boolean isWithin(Filter.TimeIn window, Lead lead) {
        Instant at = switch (window.field()) {
            case CREATED_AT -> lead.createdAt();
            case UPDATED_AT -> lead.updatedAt();
            case LAST_CONTACTED_AT -> lead.lastContactedAt();
        };
        if (at == null) {
            return false;
        }
        Instant from = window.from() == null ? Instant.MIN : window.from();
        Instant until = window.until() == null ? Instant.MAX : window.until();
        return at.compareTo(from) >= 0 && at.compareTo(until) < 0;
    }

    private static boolean isWithin(CustomFieldIn range, CustomValue value) {
        if (value instanceof CustomValue.Items items) {
            return items.values().stream().anyMatch(item -> isWithin(range, item));
        } else if (value instanceof CustomValue.Decimal number && range.field().kind() == CustomKind.NUMBER) {
            return isBetween(
                    number.value(),
                    range.from() == null ? null : ((CustomValue.Decimal) range.from()).value(),
                    range.to() == null ? null : ((CustomValue.Decimal) range.to()).value());
        } else if (value instanceof CustomValue.Text text && range.field().kind() == CustomKind.DATE) {
            return text.value().matches("\\d{4}-\\d{2}-\\d{2}")
                    && isBetween(
                            LocalDate.parse(text.value()),
                            range.from() == null
                                    ? null
                                    : LocalDate.parse(range.from().cell()),
                            range.to() == null
                                    ? null
                                    : LocalDate.parse(range.to().cell()));
        }
        return false;
    }

    private static <T extends Comparable<? super T>> boolean isBetween(T value, @Nullable T from, @Nullable T to) {
        return (from == null || value.compareTo(from) >= 0) && (to == null || value.compareTo(to) <= 0);
    }

    private static boolean isWritten(CustomValue value, String text) {
        if (value instanceof CustomValue.Items items) {
            return items.values().stream().anyMatch(item -> isWritten(item, text));
        } else if (value instanceof CustomValue.Decimal number) {
            return text.matches("(?!-0$)-?(0|[1-9]\\d*)(\\.\\d*[1-9])?")
                    && new BigDecimal(text).compareTo(number.value()) == 0;
        } else if (value instanceof CustomValue.Truth truth) {
            return text.equals(truth.value() ? "true" : "false");
        }
        return ((CustomValue.Text) value).value().equals(text);
    }

    private static String folded(@Nullable String text) {
        return text == null ? "" : Folding.search(text);
    }
}
