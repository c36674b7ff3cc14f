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

    /** Where this lead stands in the order of the query. */
    static Position of(Lead lead, LeadQuery query) {
        return new Position(
                query.order().stream().map(sort -> sort.key().of(lead)).toList(), lead.id());
    }

    /** Whether some lead may stand here in the order of the query. */
    boolean isOneOf(LeadQuery query) {
        List<Sort> order = query.order();
        return values.size() == order.size()
                && IntStream.range(0, order.size())
                        .allMatch(i -> order.get(i).key().canBe(values.get(i)));
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
