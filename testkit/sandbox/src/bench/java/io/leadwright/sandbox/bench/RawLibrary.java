package io.leadwright.sandbox.bench;

import io.leadwright.query.LeadQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The library's own tables, read by hand with statements that are prepared once: what a page costs without the library.
 *
 * <p>Reads the same columns, but leaves tags and custom fields as texts and times as numbers, makes no leads of them, and reads
 * page and total each for itself: less than what the library does.
 */
final class RawLibrary implements Contender {

    private static final String ACCOUNT = "default";
    private static final String TEXTS =
            "id, first_name, last_name, email, linkedin_url, company, title, phone, location,"
                    + " notes, status, source, tags, custom_fields, by_person";
    private static final String NUMBERS = "version, created_at, updated_at, last_contacted_at";
    private static final KeptSelects.Columns COLUMNS = new KeptSelects.Columns(15, 4);

    private final KeptSelects selects;
    private final String count;

    /** On the library's database, which has its tables. */
    RawLibrary(DataSource database) {
        try {
            Connection connection = database.getConnection();
            this.count = countIn(connection);
            this.selects = new KeptSelects(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "raw";
    }

    @Override
    public void add(List<Row> rows) {
        throw new UnsupportedOperationException("the library has its leads");
    }

    @Override
    public boolean answers(Shape shape) {
        return shape.isPlain() && shape.order().equals(LeadQuery.NEWEST_FIRST);
    }

    @Override
    public Answer answer(Shape shape) {
        String columns = "SELECT " + TEXTS + ", " + NUMBERS + " FROM lead WHERE account = ?";
        try {
            if (shape.part() instanceof Shape.One one) {
                return answer(1, selects.rows(COLUMNS, columns + " AND id = ?", ACCOUNT, one.id()));
            }
            String sql = columns + " ORDER BY created_at DESC, id DESC LIMIT ?";
            long total = selects.number(count, ACCOUNT);
            return answer(total, selects.rows(COLUMNS, sql, ACCOUNT, shape.limit()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            selects.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(long total, List<KeptSelects.Read> rows) {
        return new Answer(total, rows.stream().map(KeptSelects.Read::id).toList());
    }

    /** By the library's own counters, where it has such. */
    private static String countIn(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "lead_count", null)) {
            return tables.next()
                    ? "SELECT sum(leads) FROM lead_count WHERE account = ?"
                    : "SELECT count(*) FROM lead WHERE account = ?";
        }
    }
}
