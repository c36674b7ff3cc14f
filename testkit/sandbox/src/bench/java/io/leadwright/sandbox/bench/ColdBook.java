package io.leadwright.sandbox.bench;

import java.util.List;

/** The same book just after somebody has written: a search that is asked for the first time. */
record ColdBook(LibraryBook book) implements Contender {

    static final String NAME = "cold";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void add(List<Row> rows) {
        throw new UnsupportedOperationException("the book has its leads");
    }

    @Override
    public boolean answers(Shape shape) {
        return shape.isSearch();
    }

    @Override
    public void prepare(Shape shape) {
        book.write();
    }

    @Override
    public Answer answer(Shape shape) {
        return book.answer(shape);
    }
}
