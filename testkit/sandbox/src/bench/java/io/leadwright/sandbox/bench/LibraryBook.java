package io.leadwright.sandbox.bench;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadStore;
import io.leadwright.port.Storage;
import io.leadwright.profile.form.CompanySize;
import io.leadwright.query.Cursor;
import io.leadwright.query.FactFilter;
import io.leadwright.query.Facts;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** The library; thread-safe while it is written to. */
final class LibraryBook implements Contender {

    static final String NAME = "leadwright";

    private static final Author AUTHOR = Author.machine("bench");

    private final Leadwright leadwright;
    private final LeadBook book;
    private final LeadStore store;
    private final LongSupplier bytes;
    private final Map<Shape, PageRequest> cursors = new HashMap<>();

    /** The library on this storage, which is closed with it. */
    LibraryBook(Storage storage, LongSupplier bytes) {
        this.leadwright = Leadwright.builder(storage).build();
        this.book = leadwright.book().as(AUTHOR);
        this.store = storage.leads(AccountId.DEFAULT);
        this.bytes = bytes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void add(List<Row> rows) {
        List<AddResult> results = rows.size() == 1
                ? List.of(book.leads().add(rows.get(0).toNewLead()))
                : book.bulk().add(rows.stream().map(Row::toNewLead).toList());
        if (!results.stream().allMatch(AddResult.Added.class::isInstance)) {
            throw new IllegalStateException("leads: must all be new");
        }
    }

    @Override
    public boolean answers(Shape shape) {
        return true;
    }

    @Override
    public void prepare(Shape shape) {
        if (shape.part() instanceof Shape.Behind) {
            cursors.computeIfAbsent(shape, this::behind);
        }
    }

    @Override
    public Answer answer(Shape shape) {
        if (shape.part() instanceof Shape.One one) {
            List<String> found =
                    ids(book.leads().get(LeadId.of(one.id())).stream().toList());
            return new Answer(found.size(), found);
        }
        PageRequest request = cursors.get(shape);
        Page<Lead> page =
                book.leads().page(query(shape), request == null ? numbered(shape.offset(), shape.limit()) : request);
        return new Answer(page.total().atLeast(), ids(page.items()));
    }

    @Override
    public long bytes() {
        return bytes.getAsLong();
    }

    @Override
    public void close() {
        leadwright.close();
    }

    /** Has it believed how many work at the companies of these, as enrichment would. */
    void describe(List<Row> rows) {
        store.atomically(new Stamp(AUTHOR, Instant.now()), transaction -> {
            rows.forEach(row -> transaction.describe(
                    LeadId.of(row.id()),
                    Facts.NONE.companySize(size(row.extras().firm().employees()))));
            return true;
        });
    }

    /** Somebody comes and goes: after that no total is remembered. */
    void write() {
        LeadId passer = LeadId.of("passer-by");
        book.leads().add(NewLead.named("Passer", "By").id(passer));
        book.leads().delete(passer);
    }

    private PageRequest behind(Shape shape) {
        LeadQuery query = query(shape);
        List<Lead> before = book.leads()
                .page(query, numbered(shape.offset() - shape.limit(), shape.limit()))
                .items();
        return PageRequest.after(Cursor.at(before.get(before.size() - 1), query), shape.limit())
                .total(Total.exact());
    }

    private static CompanySize size(int employees) {
        return new CompanySize(employees, employees);
    }

    private static PageRequest numbered(long offset, int limit) {
        return PageRequest.number(offset / limit + 1, limit).total(Total.exact());
    }

    private static LeadQuery query(Shape shape) {
        List<Filter> filters = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Said said = new Said();
        for (Condition condition : shape.where()) {
            if (condition instanceof Condition.Word word) {
                words.add(word.text());
            } else {
                filters.add(condition.accept(said));
            }
        }
        if (!words.isEmpty()) {
            filters.add(Filter.search(String.join(" ", words)));
        }
        return LeadQuery.where(filters.toArray(new Filter[0])).orderBy(shape.order());
    }

    private static List<String> ids(List<Lead> leads) {
        return leads.stream().map(lead -> lead.id().value()).toList();
    }

    /** Conditions as filters. */
    private static final class Said implements Condition.Visitor<Filter> {

        @Override
        public Filter word(Condition.Word word) {
            return Filter.search(word.text());
        }

        @Override
        public Filter status(Condition.StatusIs status) {
            return Filter.status(status.status());
        }

        @Override
        public Filter source(Condition.SourceIs source) {
            return Filter.source(source.source());
        }

        @Override
        public Filter company(Condition.CompanyIs company) {
            return Filter.company(company.name());
        }

        @Override
        public Filter title(Condition.TitleHas title) {
            return Filter.titleContains(title.part());
        }

        @Override
        public Filter created(Condition.CreatedIn created) {
            return Filter.and(
                    Filter.createdFrom(Row.time(created.from())), Filter.createdUntil(Row.time(created.until())));
        }

        @Override
        public Filter industry(Condition.IndustryIs industry) {
            return Filter.customField("industry", industry.name());
        }

        @Override
        public Filter size(Condition.SizeFrom size) {
            return FactFilter.companySizeFrom(size.employees());
        }
    }
}
