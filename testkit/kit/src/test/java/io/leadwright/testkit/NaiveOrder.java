package io.leadwright.testkit;

import io.leadwright.lead.CustomKind;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Folding;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.query.CustomSort;
import io.leadwright.query.Direction;
import io.leadwright.query.Facts;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.LeadSort;
import io.leadwright.query.NumberFact;
import io.leadwright.query.Sort;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an order means, written a second time from the requirements: bytes compared as bytes, no value last. */
final class NaiveOrder {

    private NaiveOrder() {}

    static Comparator<Lead> of(LeadQuery query, Function<LeadId, Facts> facts) {
        int keys = query.order().size();
        Direction last = keys == 0 ? Direction.ASC : query.order().get(keys - 1).direction();
        Comparator<Lead> ascending = (one, other) -> Arrays.compareUnsigned(
                one.id().value().getBytes(StandardCharsets.UTF_8),
                other.id().value().getBytes(StandardCharsets.UTF_8));
        Comparator<Lead> byId = last == Direction.ASC ? ascending : ascending.reversed();
        return query.order().stream()
                .map(sort -> by(sort, facts))
                .reduce(Comparator::thenComparing)
                .map(order -> order.thenComparing(byId))
                .orElse(byId);
    }

    private static Comparator<Lead> by(Sort sort, Function<LeadId, Facts> facts) {
        return (one, other) -> {
            byte[] a = value(one, facts.apply(one.id()), sort);
            byte[] b = value(other, facts.apply(other.id()), sort);
            if (a.length == 0 || b.length == 0) {
                return Boolean.compare(a.length == 0, b.length == 0);
            }
            int ascending = Arrays.compareUnsigned(a, b);
            return sort.direction() == Direction.ASC ? ascending : -ascending;
        };
    }

    /** The value as bytes in whose order values are; no bytes for no value. */
    private static byte[] value(Lead lead, Facts facts, Sort sort) {
        if (sort.key() instanceof CustomSort custom) {
            return bytes(
                    lead.customFields().values().get(custom.field().name()),
                    custom.field().kind());
        } else if (sort.key() instanceof NumberFact fact) {
            Integer number = fact.least(facts);
            return ascii(number == null ? "" : String.format("%010d", number));
        }
        return switch ((LeadSort) sort.key()) {
            case CREATED_AT -> bytes(lead.createdAt());
            case UPDATED_AT -> bytes(lead.updatedAt());
            case LAST_CONTACTED_AT -> bytes(lead.lastContactedAt());
            case FIRST_NAME -> bytes(lead.firstName());
            case LAST_NAME -> bytes(lead.lastName());
            case COMPANY -> bytes(lead.company());
        };
    }

    private static byte[] bytes(@Nullable CustomValue value, CustomKind kind) {
        if (value == null || !kind.fits(value)) {
            return new byte[0];
        } else if (value instanceof CustomValue.Text text) {
            return bytes(text.value());
        } else if (value instanceof CustomValue.Truth truth) {
            return ascii(truth.value() ? "true" : "false");
        }
        // above zero, and with 40 digits behind the point: none is lost, and all have as many
        BigDecimal raised = ((CustomValue.Decimal) value).value().add(BigDecimal.TEN.pow(41));
        return ascii(String.format("%090d", raised.movePointRight(40).toBigIntegerExact()));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(@Nullable String text) {
        int[] folded = (text == null ? "" : Folding.search(text))
                .codePoints()
                .limit(256)
                .toArray();
        return new String(folded, 0, folded.length).getBytes(StandardCharsets.UTF_8);
    }

    /** In years of four digits the order of the texts is that of the times. */
    private static byte[] bytes(@Nullable Instant at) {
        String text =
                at == null ? "" : String.format("%016d%09d", at.getEpochSecond() + 100_000_000_000L, at.getNano());
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
