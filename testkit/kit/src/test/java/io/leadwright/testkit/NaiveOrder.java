package io.leadwright.testkit;

import io.leadwright.lead.Folding;
import io.leadwright.lead.Lead;
import io.leadwright.query.Direction;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Sort;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What an order means, written a second time from the requirements: bytes compared as bytes, no value last. */
final class NaiveOrder {

    private NaiveOrder() {}

    static Comparator<Lead> of(LeadQuery query) {
        int keys = query.order().size();
        Direction last = keys == 0 ? Direction.ASC : query.order().get(keys - 1).direction();
        Comparator<Lead> ascending = (one, other) -> Arrays.compareUnsigned(
                one.id().value().getBytes(StandardCharsets.UTF_8),
                other.id().value().getBytes(StandardCharsets.UTF_8));
        Comparator<Lead> byId = last == Direction.ASC ? ascending : ascending.reversed();
        return query.order().stream()
                .map(NaiveOrder::by)
                .reduce(Comparator::thenComparing)
                .map(order -> order.thenComparing(byId))
                .orElse(byId);
    }

    private static Comparator<Lead> by(Sort sort) {
        return (one, other) -> {
            byte[] a = value(one, sort);
            byte[] b = value(other, sort);
            if (a.length == 0 || b.length == 0) {
                return Boolean.compare(a.length == 0, b.length == 0);
            }
            int ascending = Arrays.compareUnsigned(a, b);
            return sort.direction() == Direction.ASC ? ascending : -ascending;
        };
    }

    /** The value as bytes in whose order values are; no bytes for no value. */
    private static byte[] value(Lead lead, Sort sort) {
        return switch (sort.key()) {
            case CREATED_AT -> bytes(lead.createdAt());
            case UPDATED_AT -> bytes(lead.updatedAt());
            case LAST_CONTACTED_AT -> bytes(lead.lastContactedAt());
            case FIRST_NAME -> bytes(lead.firstName());
            case LAST_NAME -> bytes(lead.lastName());
            case COMPANY -> bytes(lead.company());
        };
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
