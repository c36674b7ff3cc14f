package io.leadwright.sandbox.bench;

import io.leadwright.query.Direction;
import io.leadwright.query.SortKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Lucene in memory, in one segment: words by wildcards on both sides; the rows it answers with are in memory too. */
final class SearchEngine implements Contender {

    private static final String PLACE = "place";

    private final HeldRows held;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private @Nullable IndexSearcher searcher;

    /** Of rows that somebody else fills. */
    SearchEngine(HeldRows held) {
        this.held = held;
    }

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public void add(List<Row> rows) {
        throw new UnsupportedOperationException("takes the rows in memory");
    }

    @Override
    public void settle() {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (int i = 0; i < held.rows().size(); i++) {
                writer.addDocument(document(held.rows().get(i), i));
            }
            writer.forceMerge(1);
            writer.commit();
            IndexSearcher opened = new IndexSearcher(DirectoryReader.open(directory));
            opened.setQueryCache(null);
            searcher = opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean answers(Shape shape) {
        return true;
    }

    @Override
    public Answer answer(Shape shape) {
        IndexSearcher opened = searcher;
        if (opened == null) {
            throw new IllegalStateException("settle() must be called first");
        }
        try {
            Query query = query(shape);
            boolean isAll = query instanceof MatchAllDocsQuery;
            // of all leads the number is known, and only the first ones need to be looked at
            int counted = isAll ? 1 : Integer.MAX_VALUE;
            int most = (int) Math.min(held.rows().size(), shape.offset() + shape.limit());
            TopFieldDocs found = opened.search(query, new TopFieldCollectorManager(order(shape), most, null, counted));
            long total = isAll ? opened.count(query) : found.totalHits.value;
            return new Answer(total, ids(opened, found.scoreDocs, (int) shape.offset()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (directory) {
            IndexSearcher opened = searcher;
            if (opened != null) {
                opened.getIndexReader().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> ids(IndexSearcher opened, ScoreDoc[] found, int offset) throws IOException {
        List<String> ids = new ArrayList<>();
        for (ScoreDoc doc : Arrays.asList(found).subList(Math.min(offset, found.length), found.length)) {
            NumericDocValues places = MultiDocValues.getNumericValues(opened.getIndexReader(), PLACE);
            places.advanceExact(doc.doc);
            ids.add(held.rows().get((int) places.longValue()).row().id());
        }
        return ids;
    }

    private static Document document(HeldRow heldRow, int place) {
        Row row = heldRow.row();
        Document document = new Document();
        document.add(new NumericDocValuesField(PLACE, place));
        document.add(new TextField("text", heldRow.text(), Field.Store.NO));
        document.add(new StringField("title", heldRow.title(), Field.Store.NO));
        document.add(new StringField("status", row.kind().status().code(), Field.Store.NO));
        document.add(new StringField("source", row.kind().source().code(), Field.Store.NO));
        document.add(new StringField("industry", row.extras().firm().industry(), Field.Store.NO));
        document.add(new LongPoint("employees", row.extras().firm().employees()));
        addText(document, "id", row.id());
        addText(document, SortKey.COMPANY.jsonName(), row.who().company());
        addText(document, SortKey.FIRST_NAME.jsonName(), row.who().firstName());
        addText(document, SortKey.LAST_NAME.jsonName(), row.who().lastName());
        addTime(document, SortKey.CREATED_AT, row.times().created());
        addTime(document, SortKey.UPDATED_AT, row.times().updated());
        addTime(document, SortKey.LAST_CONTACTED_AT, row.times().contacted());
        return document;
    }

    private static void addText(Document document, String name, @Nullable String text) {
        if (text != null) {
            document.add(new StringField(name, text, Field.Store.NO));
            document.add(new SortedDocValuesField(name, new BytesRef(text)));
        }
    }

    private static void addTime(Document document, SortKey key, @Nullable Long micros) {
        if (micros != null) {
            document.add(new LongPoint(key.jsonName(), micros));
            document.add(new NumericDocValuesField(key.jsonName(), micros));
        }
    }

    private static Query query(Shape shape) {
        if (shape.part() instanceof Shape.One one) {
            return new TermQuery(new Term("id", one.id()));
        } else if (shape.where().isEmpty()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Said said = new Said();
        shape.where().forEach(condition -> all.add(condition.accept(said), BooleanClause.Occur.FILTER));
        return all.build();
    }

    private static Sort order(Shape shape) {
        SortKey key = shape.order().key();
        boolean down = shape.order().direction() == Direction.DESC;
        SortField.Type type = key.isTime() ? SortField.Type.LONG : SortField.Type.STRING;
        SortField first = new SortField(key.jsonName(), type, down);
        if (key.isTime()) {
            first.setMissingValue(down ? Long.MIN_VALUE : Long.MAX_VALUE);
        } else {
            first.setMissingValue(SortField.STRING_LAST);
        }
        return new Sort(first, new SortField("id", SortField.Type.STRING, down));
    }

    /** Conditions as queries. */
    private static final class Said implements Condition.Visitor<Query> {

        @Override
        public Query word(Condition.Word word) {
            return new WildcardQuery(new Term("text", "*" + word.text() + "*"));
        }

        @Override
        public Query status(Condition.StatusIs status) {
            return new TermQuery(new Term("status", status.status().code()));
        }

        @Override
        public Query source(Condition.SourceIs source) {
            return new TermQuery(new Term("source", source.source().code()));
        }

        @Override
        public Query company(Condition.CompanyIs company) {
            return new TermQuery(new Term("company", company.name()));
        }

        @Override
        public Query title(Condition.TitleHas title) {
            return new WildcardQuery(new Term("title", "*" + title.part() + "*"));
        }

        @Override
        public Query created(Condition.CreatedIn created) {
            return LongPoint.newRangeQuery("createdAt", created.from(), created.until() - 1);
        }

        @Override
        public Query industry(Condition.IndustryIs industry) {
            return new TermQuery(new Term("industry", industry.name()));
        }

        @Override
        public Query size(Condition.SizeFrom size) {
            return LongPoint.newRangeQuery("employees", size.employees(), Long.MAX_VALUE);
        }
    }
}
