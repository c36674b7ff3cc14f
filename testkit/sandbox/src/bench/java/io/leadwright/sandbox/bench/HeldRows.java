package io.leadwright.sandbox.bench;

import java.util.ArrayList;
import java.util.List;

/** All rows in memory, for the peers that answer with them; answers nothing itself. */
final class HeldRows implements Contender {

    private final List<HeldRow> rows = new ArrayList<>();

    List<HeldRow> rows() {
        return rows;
    }

    @Override
    public String name() {
        return "rows";
    }

    @Override
    public void add(List<Row> more) {
        more.forEach(row -> rows.add(new HeldRow(row)));
    }

    @Override
    public boolean answers(Shape shape) {
        return false;
    }

    @Override
    public Answer answer(Shape shape) {
        throw new UnsupportedOperationException("answers nothing");
    }
}
