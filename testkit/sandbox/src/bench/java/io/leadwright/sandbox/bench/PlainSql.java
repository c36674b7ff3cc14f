package io.leadwright.sandbox.bench;

import com.google.common.base.CaseFormat;
import io.leadwright.query.Direction;
import io.leadwright.query.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question as somebody writes it by hand.
 *
 * @param where behind WHERE
 * @param values what it binds
 * @param order behind ORDER BY
 */
record PlainSql(String where, List<Object> values, String order) {

    static final String TABLE = "plain_lead";

    static final List<String> TEXTS = List.of(
            "first_name",
            "last_name",
            "email",
            "company",
            "title",
            "linkedin_url",
            "phone",
            "location",
            "notes",
            "status",
            "source",
            "tags",
            "custom_fields");
    static final List<String> NUMBERS = List.of("created_at", "updated_at", "last_contacted_at", "employees");

    /** All columns, the id first. */
    static final List<String> COLUMNS =
            Stream.of(List.of("id"), TEXTS, NUMBERS).flatMap(List::stream).toList();

    static final List<String> INDEXED = List.of(
            "first_name",
            "last_name",
            "company",
            "title",
            "status",
            "source",
            "created_at",
            "updated_at",
            "last_contacted_at");

    static PlainSql of(Shape shape, PlainDialect dialect) {
        if (shape.part() instanceof Shape.One one) {
            return new PlainSql("id = ?", List.of(one.id()), "id");
        }
        Said said = new Said(dialect, new ArrayList<>());
        String where = shape.where().stream().map(c -> c.accept(said)).collect(Collectors.joining(" AND "));
        return new PlainSql(where.isEmpty() ? "1 = 1" : where, said.values, order(shape));
    }

    /** The table and its indexes. */
    static List<String> table(PlainDialect dialect) {
        String columns = Stream.concat(
                        TEXTS.stream().map(name -> name + " " + dialect.text()),
                        NUMBERS.stream().map(name -> name + " BIGINT"))
                .collect(Collectors.joining(", "));
        return Stream.concat(
                        Stream.of(
                                "CREATE TABLE " + TABLE + " (id " + dialect.text() + " PRIMARY KEY, " + columns + ")"),
                        INDEXED.stream().map(name -> "CREATE INDEX plain_" + name + " ON " + TABLE + " (" + name + ")"))
                .toList();
    }

    String page() {
        return "SELECT " + String.join(", ", COLUMNS) + " FROM " + TABLE + " WHERE " + where + " ORDER BY " + order
                + " LIMIT ? OFFSET ?";
    }

    String count() {
        return "SELECT count(*) FROM " + TABLE + " WHERE " + where;
    }

    static String column(SortKey key) {
        return CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, key.jsonName());
    }

    private static String order(Shape shape) {
        String way = shape.order().direction() == Direction.ASC ? "ASC" : "DESC";
        SortKey key = shape.order().key();
        boolean hasNulls = key == SortKey.COMPANY || key == SortKey.LAST_CONTACTED_AT;
        return column(key) + " " + way + (hasNulls ? " NULLS LAST" : "") + ", id " + way;
    }

    /** Conditions as SQL; gathers what they bind. */
    private record Said(PlainDialect dialect, List<Object> values) implements Condition.Visitor<String> {

        @Override
        public String word(Condition.Word word) {
            return Stream.of("first_name", "last_name", "email", "company", "title")
                    .map(column -> like(column, word.text()))
                    .collect(Collectors.joining(" OR ", "(", ")"));
        }

        @Override
        public String status(Condition.StatusIs status) {
            return is("status", status.status().code());
        }

        @Override
        public String source(Condition.SourceIs source) {
            return is("source", source.source().code());
        }

        @Override
        public String company(Condition.CompanyIs company) {
            return is("company", company.name());
        }

        @Override
        public String title(Condition.TitleHas title) {
            return like("title", title.part());
        }

        @Override
        public String created(Condition.CreatedIn created) {
            values.add(created.from());
            values.add(created.until());
            return "created_at >= ? AND created_at < ?";
        }

        @Override
        public String industry(Condition.IndustryIs industry) {
            return like("custom_fields", "\"industry\":\"" + industry.name() + "\"");
        }

        @Override
        public String size(Condition.SizeFrom size) {
            values.add(size.employees());
            return "employees >= ?";
        }

        private String is(String column, String value) {
            values.add(value);
            return column + " = ?";
        }

        private String like(String column, String part) {
            values.add("%" + part + "%");
            return column + " " + dialect.like() + " ?";
        }
    }
}
