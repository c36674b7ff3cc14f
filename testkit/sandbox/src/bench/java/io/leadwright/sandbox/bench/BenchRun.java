package io.leadwright.sandbox.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures what a plan says. */
public record BenchRun(Plan plan, Progress progress) {

    private static final String TENTH = "tenth";
    private static final List<Integer> WRITERS = List.of(1, 32);

    /** Throws {@link IllegalArgumentException} if a peer of the plan cannot be beside its store. */
    public BenchRun {
        if (plan.kind() == Plan.Kind.POSTGRES && plan.peers().stream().anyMatch(Peer::isInMemory)) {
            throw new IllegalArgumentException("peers: must be jdbc or hibernate with --store postgres");
        }
    }

    /** Takes from seconds to hours. */
    public Report run() throws IOException, InterruptedException {
        Population people = plan.size().people();
        Loading loading = new Loading(people, progress);
        try (Store store = plan.kind() == Plan.Kind.SQLITE ? SqliteStore.open() : PostgresStore.open();
                LibraryBook tenth = tenth(store, people.tenth());
                Contenders contenders = Contenders.open(store, plan.peers(), loading)) {
            List<ShapeTimes> all = ask("Asking all", people, contenders.asked().all());
            List<ShapeTimes> near = ask("Asking the library", people, contenders.asked().near());
            // last, when everything has run often enough to run as fast as it will
            List<ShapeTimes> ofTenth =
                    ask("Asking of a tenth", people.tenth(), List.of(new ColdBook(tenth), tenth));
            Report.Writes writes = write(new Writing(people), contenders);
            return new Report(plan, new Report.Reading(all, near, ofTenth), loading.loads(), writes);
        }
    }

    private LibraryBook tenth(Store store, Population people) {
        LibraryBook book = store.book(TENTH);
        Loading loading = new Loading(people, progress);
        loading.load(book);
        loading.describe(book);
        store.tend(TENTH);
        return book;
    }

    private List<ShapeTimes> ask(String name, Population people, List<Contender> contenders) {
        List<Shape> shapes = new Shapes(people).all();
        List<ShapeTimes> times = new ArrayList<>();
        try (Progress.Task task = progress.begin(name)) {
            for (Shape shape : shapes) {
                times.add(new Rounds(plan.rounds()).run(shape, contenders));
                task.show(times.size(), shapes.size());
            }
        }
        return times;
    }

    private Report.Writes write(Writing writing, Contenders contenders) throws InterruptedException {
        List<Contender> inTurn = new ArrayList<>(List.of(contenders.book()));
        if (contenders.plain() != null) {
            inTurn.add(contenders.plain());
        }
        Map<String, Writing.Written> written = writing.inTurn(inTurn);
        Map<Integer, Double> together = new LinkedHashMap<>();
        for (int writers : WRITERS) {
            together.put(writers, writing.together(contenders.book(), writers));
        }
        return new Report.Writes(written, together);
    }
}
