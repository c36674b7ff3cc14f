package io.leadwright.jdbi;

import io.leadwright.lead.Lead;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lead as it was, in one text: a JSON object of the columns of its row. */
final class LeadImage {

    private LeadImage() {}

    /** All that is stored of a lead, as {@link LeadMapper} reads it. */
    static String of(Lead lead) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        LeadColumn.STORED.forEach(column -> columns.put(column.sql(), column.of(lead)));
        return JsonText.ofRow(columns);
    }

    /** The lead; throws {@link IllegalArgumentException} if none is stored so. */
    static Lead lead(String image) throws SQLException {
        return LeadMapper.lead(new LeadMapper.Stored.Image(JsonText.row(image)));
    }
}
