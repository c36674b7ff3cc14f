package io.leadwright.sandbox.bench;

import com.googlecode.cqengine.attribute.Attribute;
import com.googlecode.cqengine.attribute.SimpleAttribute;
import com.googlecode.cqengine.attribute.SimpleNullableAttribute;
import com.googlecode.cqengine.query.option.QueryOptions;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.query.LeadSort;
import io.leadwright.query.SortKey;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What CQEngine knows of a row. */
final class RowAttributes {

    static final Attribute<HeldRow, String> ID =
            of("id", String.class, held -> held.row().id());
    static final Attribute<HeldRow, String> TEXT = of("text", String.class, HeldRow::text);
    static final Attribute<HeldRow, String> TITLE = of("title", String.class, HeldRow::title);
    static final Attribute<HeldRow, LeadStatus> STATUS =
            of("status", LeadStatus.class, held -> held.row().kind().status());
    static final Attribute<HeldRow, LeadSource> SOURCE =
            of("source", LeadSource.class, held -> held.row().kind().source());
    static final Attribute<HeldRow, String> FIRST_NAME =
            of("firstName", String.class, held -> held.row().who().firstName());
    static final Attribute<HeldRow, String> LAST_NAME =
            of("lastName", String.class, held -> held.row().who().lastName());
    static final Attribute<HeldRow, String> COMPANY =
            optional("company", String.class, held -> held.row().who().company());
    static final Attribute<HeldRow, String> INDUSTRY =
            of("industry", String.class, held -> held.row().extras().firm().industry());
    static final Attribute<HeldRow, Integer> EMPLOYEES =
            of("employees", Integer.class, held -> held.row().extras().firm().employees());
    static final Attribute<HeldRow, Long> CREATED_AT =
            of("createdAt", Long.class, held -> held.row().times().created());
    static final Attribute<HeldRow, Long> UPDATED_AT =
            of("updatedAt", Long.class, held -> held.row().times().updated());
    static final Attribute<HeldRow, Long> LAST_CONTACTED_AT =
            optional("lastContactedAt", Long.class, held -> held.row().times().contacted());

    private RowAttributes() {}

    /** What a key orders by. */
    static Attribute<HeldRow, ? extends Comparable<?>> of(SortKey key) {
        return switch ((LeadSort) key) {
            case CREATED_AT -> CREATED_AT;
            case UPDATED_AT -> UPDATED_AT;
            case FIRST_NAME -> FIRST_NAME;
            case LAST_NAME -> LAST_NAME;
            case COMPANY -> COMPANY;
            case LAST_CONTACTED_AT -> LAST_CONTACTED_AT;
        };
    }

    /** Of what every row has: an order is read off an index of such alone. */
    private static <T> Attribute<HeldRow, T> of(String name, Class<T> type, Function<HeldRow, T> value) {
        return new SimpleAttribute<>(HeldRow.class, type, name) {
            @Override
            public T getValue(HeldRow row, QueryOptions options) {
                return value.apply(row);
            }
        };
    }

    private static <T> Attribute<HeldRow, T> optional(
            String name, Class<T> type, Function<HeldRow, @Nullable T> value) {
        return new SimpleNullableAttribute<>(HeldRow.class, type, name) {
            @Override
            public @Nullable T getValue(HeldRow row, QueryOptions options) {
                return value.apply(row);
            }
        };
    }
}
