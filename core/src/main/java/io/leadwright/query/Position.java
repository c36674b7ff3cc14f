package io.leadwright.query;

import com.google.common.collect.ImmutableList;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a lead stands in an order: its value for each key, then its id. It says where to go on even when the lead is gone.
 *
 * @param values one for each key of the order
 */
public record Position(List<SortValue> values, LeadId id) {

    /** Copies the values. */
    public Position {
        values = ImmutableList.copyOf(values);
    }

    /** Where this lead, of which this is believed, stands in the order of the query. */
    static Position of(Lead lead, Facts facts, LeadQuery query) {
        return new Position(
                query.order().stream().map(sort -> sort.key().of(lead, facts)).toList(), lead.id());
    }

    /** Whether some lead may stand here in the order of the query. */
    boolean isOneOf(LeadQuery query) {
        List<Sort> order = query.order();
        return values.size() == order.size()
                && IntStream.range(0, order.size())
                        .allMatch(i -> canBe(values.get(i), order.get(i).key()));
    }

    private static boolean canBe(SortValue value, SortKey key) {
        if (value instanceof SortValue.None) {
            return key.isNullable();
        } else if (value instanceof SortValue.Time) {
            return key.isTime();
        }
        return !key.isTime() && value instanceof SortValue.Whole == key instanceof NumberFact;
    }

    /** Whether this stands before (negative) or after (positive) another position in the order of the query. */
    int compare(Position other, LeadQuery query) {
        List<Sort> order = query.order();
        for (int i = 0; i < order.size(); i++) {
            int compared =
                    values.get(i).compare(other.values.get(i), order.get(i).direction());
            if (compared != 0) {
                return compared;
            }
        }
        int byId = id.compareTo(other.id);
        return query.idDirection() == Direction.ASC ? byId : -byId;
    }
}
