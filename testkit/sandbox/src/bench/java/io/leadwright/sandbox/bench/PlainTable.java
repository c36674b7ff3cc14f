package io.leadwright.sandbox.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One table with nine indexes of one column each, asked by hand. */
final class PlainTable implements Contender {

    private static final KeptSelects.Columns COLUMNS =
            new KeptSelects.Columns(1 + PlainSql.TEXTS.size(), PlainSql.NUMBERS.size());
    private static final String INSERT = "INSERT INTO " + PlainSql.TABLE + " VALUES ("
            + String.join(", ", Collections.nCopies(PlainSql.COLUMNS.size(), "?")) + ")";

    private final String name;
    private final PlainDialect dialect;
    private final Connection connection;
    private final KeptSelects selects;
    private final LongSupplier bytes;

    /** Makes the table in this database. */
    PlainTable(String name, PlainDialect dialect, DataSource database, LongSupplier bytes) {
        this.name = name;
        this.dialect = dialect;
        this.bytes = bytes;
        try {
            this.connection = database.getConnection();
            this.selects = new KeptSelects(connection);
            try (Statement statement = connection.createStatement()) {
                for (String sql : PlainSql.table(dialect)) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void add(List<Row> rows) {
        try {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Row row : rows) {
                    bind(row, insert);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has the planner know what there is. */
    @Override
    public void settle() {
        try (Statement statement = connection.createStatement()) {
            statement.execute(dialect.tending());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean answers(Shape shape) {
        return true;
    }

    @Override
    public Answer answer(Shape shape) {
        PlainSql sql = PlainSql.of(shape, dialect);
        List<Object> values = new ArrayList<>(sql.values());
        try {
            boolean isOne = shape.id().isPresent();
            long total = isOne ? 1 : selects.number(sql.count(), values.toArray());
            values.add(shape.limit());
            values.add(shape.offset());
            List<KeptSelects.Read> rows = selects.rows(COLUMNS, sql.page(), values.toArray());
            return new Answer(total, rows.stream().map(KeptSelects.Read::id).toList());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long bytes() {
        return bytes.getAsLong();
    }

    @Override
    public void close() {
        try {
            selects.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(Row row, PreparedStatement insert) throws SQLException {
        Row.Who who = row.who();
        Row.Address address = row.extras().address();
        int place = bind(insert, 0, row.id(), who.firstName(), who.lastName(), who.email());
        place = bind(insert, place, who.company(), who.title(), address.linkedinUrl(), address.phone());
        place = bind(insert, place, address.location(), row.extras().notes());
        place = bind(
                insert, place, row.kind().status().code(), row.kind().source().code());
        place = bind(insert, place, row.tagsJson(), row.fieldsJson());
        insert.setLong(++place, row.times().created());
        insert.setLong(++place, row.times().updated());
        insert.setObject(++place, row.times().contacted(), Types.BIGINT);
        insert.setLong(++place, row.extras().firm().employees());
    }

    private static int bind(PreparedStatement insert, int before, @Nullable String... texts) throws SQLException {
        int place = before;
        for (String text : texts) {
            insert.setString(++place, text);
        }
        return place;
    }
}
