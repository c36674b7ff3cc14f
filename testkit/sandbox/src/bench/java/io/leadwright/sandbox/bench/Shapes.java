package io.leadwright.sandbox.bench;

import com.google.common.collect.ImmutableList;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.SortKey;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** All that is asked of a population. */
record Shapes(Population people) {

    private static final int PAGE = 20;
    private static final int LONG_PAGE = 100;

    List<Shape> all() {
        return ImmutableList.<Shape>builder()
                .addAll(firstPages())
                .addAll(deepPages())
                .addAll(searches())
                .addAll(filters())
                .build();
    }

    private List<Shape> firstPages() {
        return List.of(
                Shape.page("page 1, createdAt desc", LeadQuery.NEWEST_FIRST, 0),
                new Shape("page 1 of 100", List.of(), LeadQuery.NEWEST_FIRST, new Shape.Window(0, LONG_PAGE)),
                new Shape(
                        "get by id",
                        List.of(),
                        LeadQuery.NEWEST_FIRST,
                        new Shape.One(people.row(people.size() / 3).id())),
                Shape.page("page 1, updatedAt desc", SortKey.UPDATED_AT.desc(), 0),
                Shape.page("page 1, firstName asc", SortKey.FIRST_NAME.asc(), 0),
                Shape.page("page 1, lastName asc", SortKey.LAST_NAME.asc(), 0),
                Shape.page("page 1, company asc", SortKey.COMPANY.asc(), 0),
                Shape.page("page 1, lastContactedAt asc", SortKey.LAST_CONTACTED_AT.asc(), 0),
                Shape.page("page 1, lastContactedAt desc", SortKey.LAST_CONTACTED_AT.desc(), 0));
    }

    private List<Shape> deepPages() {
        return List.of(
                behind("cursor, a hundredth in", 100),
                behind("cursor, a fifth in", 5),
                behind("cursor, half in", 2),
                Shape.page("page a fifth in", LeadQuery.NEWEST_FIRST, offset(5)),
                Shape.page("page a fifth in, lastName", SortKey.LAST_NAME.asc(), offset(5)),
                Shape.page("page half in", LeadQuery.NEWEST_FIRST, offset(2)),
                Shape.page("last page", LeadQuery.NEWEST_FIRST, (people.size() - 1) / PAGE * PAGE));
    }

    private List<Shape> searches() {
        return ImmutableList.<Shape>builder()
                .add(search("john"), search("okonkwo"), search("engineer"), search("com"))
                .add(search("john", "software"), search("an"), search("jo"), search("qqzzx"))
                .add(Shape.some(
                                "engineer, status",
                                new Condition.Word("engineer"),
                                new Condition.StatusIs(LeadStatus.REPLIED))
                        .orderBy(SortKey.LAST_NAME.asc()))
                .build();
    }

    private List<Shape> filters() {
        return List.of(
                Shape.some("largest company", new Condition.CompanyIs(Names.LARGEST_COMPANY)),
                Shape.some("title has software", new Condition.TitleHas("software")),
                Shape.some("title has interim legal", new Condition.TitleHas("interim legal")),
                Shape.some(
                                "status, source, range",
                                new Condition.StatusIs(LeadStatus.CONTACTED),
                                new Condition.SourceIs(LeadSource.LINKEDIN),
                                new Condition.CreatedIn(created(0.3), created(0.95)))
                        .orderBy(SortKey.LAST_CONTACTED_AT.desc()),
                Shape.some("custom field", new Condition.IndustryIs("Energy")),
                Shape.some("company size from", new Condition.SizeFrom(1_000)),
                Shape.some("status, firstName asc", new Condition.StatusIs(LeadStatus.NEW))
                        .orderBy(SortKey.FIRST_NAME.asc()));
    }

    private static Shape search(String... words) {
        Condition[] where = new Condition[words.length];
        for (int i = 0; i < words.length; i++) {
            where[i] = new Condition.Word(words[i].toLowerCase(Locale.ROOT));
        }
        return Shape.some("search " + String.join(" ", words), where);
    }

    private Shape behind(String name, int share) {
        return new Shape(name, List.of(), LeadQuery.NEWEST_FIRST, new Shape.Behind(offset(share), PAGE));
    }

    /** Of the last page before so much is passed; never of the first. */
    private long offset(int share) {
        return Math.max(1, people.size() / share / PAGE - 1) * PAGE;
    }

    /** When so much of the time was over. */
    private static long created(double share) {
        long first = TimeUnit.SECONDS.toMicros(Population.FIRST_CREATED.getEpochSecond());
        return first + (long) (share * TimeUnit.SECONDS.toMicros(Population.CREATED_WITHIN.toSeconds()));
    }
}
