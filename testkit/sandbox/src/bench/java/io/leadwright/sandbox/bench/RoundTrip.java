package io.leadwright.sandbox.bench;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The way to the server and back, with nothing asked. */
final class RoundTrip implements Contender {

    private final KeptSelects selects;

    RoundTrip(DataSource database) {
        try {
            this.selects = new KeptSelects(database.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "select 1";
    }

    @Override
    public void add(List<Row> rows) {
        throw new UnsupportedOperationException("keeps nothing");
    }

    @Override
    public boolean answers(Shape shape) {
        return shape.isPlain();
    }

    @Override
    public Answer answer(Shape shape) {
        try {
            selects.number("SELECT 1");
            return Answer.NONE;
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
}
