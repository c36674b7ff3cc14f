package io.leadwright.sandbox.bench;

import static com.googlecode.cqengine.query.QueryFactory.all;
import static com.googlecode.cqengine.query.QueryFactory.and;
import static com.googlecode.cqengine.query.QueryFactory.applyThresholds;
import static com.googlecode.cqengine.query.QueryFactory.ascending;
import static com.googlecode.cqengine.query.QueryFactory.between;
import static com.googlecode.cqengine.query.QueryFactory.contains;
import static com.googlecode.cqengine.query.QueryFactory.descending;
import static com.googlecode.cqengine.query.QueryFactory.equal;
import static com.googlecode.cqengine.query.QueryFactory.greaterThanOrEqualTo;
import static com.googlecode.cqengine.query.QueryFactory.has;
import static com.googlecode.cqengine.query.QueryFactory.missingLast;
import static com.googlecode.cqengine.query.QueryFactory.not;
import static com.googlecode.cqengine.query.QueryFactory.orderBy;
import static com.googlecode.cqengine.query.QueryFactory.queryOptions;
import static com.googlecode.cqengine.query.QueryFactory.threshold;

import com.googlecode.cqengine.ConcurrentIndexedCollection;
import com.googlecode.cqengine.IndexedCollection;
import com.googlecode.cqengine.attribute.Attribute;
import com.googlecode.cqengine.index.hash.HashIndex;
import com.googlecode.cqengine.index.navigable.NavigableIndex;
import com.googlecode.cqengine.index.standingquery.StandingQueryIndex;
import com.googlecode.cqengine.index.unique.UniqueIndex;
import com.googlecode.cqengine.query.Query;
import com.googlecode.cqengine.query.option.AttributeOrder;
import com.googlecode.cqengine.query.option.EngineThresholds;
import com.googlecode.cqengine.query.option.QueryOptions;
import com.googlecode.cqengine.resultset.ResultSet;
import io.leadwright.query.Direction;
import io.leadwright.query.SortKey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** CQEngine: the rows as a collection with indexes, and the text that is searched made ready. */
final class IndexedRows implements Contender {

    /** An order is read off its index unless fewer than half are asked for. */
    private static final double READ_OFF = 0.5;

    private final HeldRows held;
    private final IndexedCollection<HeldRow> collection = new ConcurrentIndexedCollection<>();

    /** Of rows that somebody else fills. */
    IndexedRows(HeldRows held) {
        this.held = held;
        collection.addIndex(UniqueIndex.onAttribute(RowAttributes.ID));
        collection.addIndex(HashIndex.onAttribute(RowAttributes.STATUS));
        collection.addIndex(HashIndex.onAttribute(RowAttributes.SOURCE));
        collection.addIndex(HashIndex.onAttribute(RowAttributes.INDUSTRY));
        collection.addIndex(NavigableIndex.onAttribute(RowAttributes.EMPLOYEES));
        collection.addIndex(NavigableIndex.onAttribute(RowAttributes.CREATED_AT));
        collection.addIndex(NavigableIndex.onAttribute(RowAttributes.UPDATED_AT));
        collection.addIndex(NavigableIndex.onAttribute(RowAttributes.FIRST_NAME));
        collection.addIndex(NavigableIndex.onAttribute(RowAttributes.LAST_NAME));
        collection.addIndex(NavigableIndex.onAttribute(RowAttributes.COMPANY));
        collection.addIndex(NavigableIndex.onAttribute(RowAttributes.LAST_CONTACTED_AT));
        // an order by what some rows lack is read off an index only where these are known
        collection.addIndex(StandingQueryIndex.onQuery(not(has(RowAttributes.COMPANY))));
        collection.addIndex(StandingQueryIndex.onQuery(not(has(RowAttributes.LAST_CONTACTED_AT))));
    }

    @Override
    public String name() {
        return "cqengine";
    }

    @Override
    public void add(List<Row> rows) {
        throw new UnsupportedOperationException("takes the rows in memory");
    }

    @Override
    public void settle() {
        collection.addAll(held.rows());
    }

    @Override
    public boolean answers(Shape shape) {
        return true;
    }

    @Override
    public Answer answer(Shape shape) {
        if (shape.part() instanceof Shape.One one) {
            return read(equal(RowAttributes.ID, one.id()), shape, queryOptions());
        }
        QueryOptions options = queryOptions(
                orderBy(order(shape)),
                applyThresholds(threshold(EngineThresholds.INDEX_ORDERING_SELECTIVITY, READ_OFF)));
        return read(where(shape), shape, options);
    }

    private Answer read(Query<HeldRow> query, Shape shape, QueryOptions options) {
        try (ResultSet<HeldRow> found = collection.retrieve(query, options)) {
            long total = shape.where().isEmpty() && shape.id().isEmpty() ? collection.size() : found.size();
            List<String> ids = new ArrayList<>();
            Iterator<HeldRow> rows = found.iterator();
            for (long i = 0; i < shape.offset() + shape.limit() && rows.hasNext(); i++) {
                HeldRow row = rows.next();
                if (i >= shape.offset()) {
                    ids.add(row.row().id());
                }
            }
            return new Answer(total, ids);
        }
    }

    private static Query<HeldRow> where(Shape shape) {
        Said said = new Said();
        List<Query<HeldRow>> all = new ArrayList<>();
        shape.where().forEach(condition -> all.add(condition.accept(said)));
        if (all.isEmpty()) {
            return all(HeldRow.class);
        } else if (all.size() == 1) {
            return all.get(0);
        }
        return and(all.get(0), all.get(1), all.subList(2, all.size()));
    }

    private static List<AttributeOrder<HeldRow>> order(Shape shape) {
        SortKey key = shape.order().key();
        Attribute<HeldRow, ? extends Comparable<?>> plain = RowAttributes.of(key);
        boolean hasNone = key == SortKey.COMPANY || key == SortKey.LAST_CONTACTED_AT;
        Attribute<HeldRow, ? extends Comparable<?>> ordered = hasNone ? missingLast(plain) : plain;
        return shape.order().direction() == Direction.ASC
                ? List.of(ascending(ordered), ascending(RowAttributes.ID))
                : List.of(descending(ordered), descending(RowAttributes.ID));
    }

    /** Conditions as queries. */
    private static final class Said implements Condition.Visitor<Query<HeldRow>> {

        @Override
        public Query<HeldRow> word(Condition.Word word) {
            return contains(RowAttributes.TEXT, word.text());
        }

        @Override
        public Query<HeldRow> status(Condition.StatusIs status) {
            return equal(RowAttributes.STATUS, status.status());
        }

        @Override
        public Query<HeldRow> source(Condition.SourceIs source) {
            return equal(RowAttributes.SOURCE, source.source());
        }

        @Override
        public Query<HeldRow> company(Condition.CompanyIs company) {
            return equal(RowAttributes.COMPANY, company.name());
        }

        @Override
        public Query<HeldRow> title(Condition.TitleHas title) {
            return contains(RowAttributes.TITLE, title.part());
        }

        @Override
        public Query<HeldRow> created(Condition.CreatedIn created) {
            return between(RowAttributes.CREATED_AT, created.from(), true, created.until(), false);
        }

        @Override
        public Query<HeldRow> industry(Condition.IndustryIs industry) {
            return equal(RowAttributes.INDUSTRY, industry.name());
        }

        @Override
        public Query<HeldRow> size(Condition.SizeFrom size) {
            return greaterThanOrEqualTo(RowAttributes.EMPLOYEES, size.employees());
        }
    }
}
