package io.leadwright.jdbi;

import io.leadwright.credit.Cost;
import io.leadwright.credit.Costs;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Costs of any number of units as a text and back. */
final class StoredCosts {

    private StoredCosts() {}

    /** A JSON list of amounts in millionths of their unit. */
    static String text(Costs costs) {
        return JsonText.ofRows(costs.all().stream().map(StoredCosts::row).toList());
    }

    /** The costs of a text; throws {@link IllegalArgumentException} if it is that of none. */
    static Costs of(String text) {
        Costs costs = Costs.NOTHING;
        for (Map<String, Object> row : JsonText.rows(text)) {
            if (row.get("micros") instanceof Long micros && row.get("unit") instanceof String unit) {
                costs = costs.plus(new Cost(micros, unit));
            } else {
                throw new IllegalArgumentException("costs: are not what was written");
            }
        }
        return costs;
    }

    private static Map<String, @Nullable Object> row(Cost cost) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("micros", cost.micros());
        row.put("unit", cost.unit());
        return row;
    }
}
