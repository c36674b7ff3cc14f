package io.leadwright.testkit;

import io.leadwright.lead.LeadId;
import io.leadwright.lead.Rewrite;
import io.leadwright.run.Restored;
import io.leadwright.run.Run;
import io.leadwright.run.RunChange;
import io.leadwright.run.RunChunk;
import io.leadwright.run.RunId;
import io.leadwright.run.RunState;
import io.leadwright.run.RunView;
import io.leadwright.run.SkippedLead;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The runs of one account in maps. What changes them hands over what changes them back. Not thread-safe. */
final class MemoryRuns {

    private static final Comparator<Run> NEWEST_FIRST = Comparator.<Run, Instant>comparing(
                    run -> run.terms().startedAt())
            .thenComparing(run -> run.id().value())
            .reversed();

    private final Map<RunId, Kept> runs = new HashMap<>();

    boolean add(Run run, Consumer<Runnable> undoing) {
        boolean isNew = !runs.containsKey(run.id());
        if (isNew) {
            runs.put(run.id(), new Kept(run));
            undoing.accept(() -> runs.remove(run.id()));
        }
        return isNew;
    }

    List<Run> newest(int limit) {
        return runs.values().stream()
                .map(kept -> kept.run)
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    List<RunId> due(Instant now) {
        return runs.values().stream()
                .filter(kept -> isDue(kept, now))
                .map(kept -> kept.run.id())
                .toList();
    }

    private static boolean isDue(Kept kept, Instant now) {
        boolean isLeft = kept.run.state() == RunState.CANCELLED
                && kept.chunks.values().stream().anyMatch(chunk -> chunk.isLeft(now));
        return isLeft || (kept.run.state().isAtWork() && !kept.run.isWaiting(now));
    }

    <R> Optional<R> read(RunId id, Function<RunView, R> look) {
        return Optional.ofNullable(runs.get(id)).map(kept -> viewed(kept, look));
    }

    <R> Optional<R> update(RunId id, Function<RunView, RunChange<R>> decide, Consumer<Runnable> undoing) {
        return Optional.ofNullable(runs.get(id)).map(kept -> {
            RunChange<R> change = viewed(kept, decide);
            kept.write(change, undoing);
            return change.result();
        });
    }

    List<SkippedLead> skipped(RunId id, @Nullable LeadId behind, int limit) {
        return listed(id, behind, limit, row -> Optional.ofNullable(row.code));
    }

    List<SkippedLead> unrestored(RunId id, @Nullable LeadId behind, int limit) {
        return listed(
                id,
                behind,
                limit,
                row -> Optional.ofNullable(row.restored)
                        .filter(what -> what != Restored.WHOLE)
                        .map(Restored::name));
    }

    boolean keep(RunId id, Rewrite rewrite, Consumer<Runnable> undoing) {
        Kept kept = runs.get(id);
        if (kept == null || kept.run.state().isTakenBack()) {
            return false;
        }
        Row row = kept.leads.getOrDefault(rewrite.id(), Row.TAKEN);
        Rewrite sum = row.rewrite == null ? rewrite : row.rewrite.then(rewrite);
        put(kept.leads, rewrite.id(), new Row(row.code, sum, row.restored), undoing);
        return true;
    }

    List<Rewrite> rewrites(RunId id, @Nullable LeadId behind, int limit) {
        return rows(id, behind)
                .flatMap(row -> Stream.ofNullable(row.getValue().rewrite))
                .limit(limit)
                .toList();
    }

    void restored(RunId id, LeadId lead, Restored what, Consumer<Runnable> undoing) {
        Kept kept = runs.get(id);
        Row row = kept == null ? null : kept.leads.get(lead);
        if (kept != null && row != null) {
            put(kept.leads, lead, new Row(row.code, null, what), undoing);
        }
    }

    void clear() {
        runs.clear();
    }

    /** What all runs have made of leads. */
    List<Rewrite> rewritten() {
        return runs.values().stream()
                .flatMap(kept -> kept.leads.values().stream())
                .flatMap(row -> Stream.ofNullable(row.rewrite))
                .toList();
    }

    void forget(LeadId lead, Consumer<Runnable> undoing) {
        runs.values().stream()
                .filter(kept -> kept.leads.containsKey(lead))
                .forEach(kept -> put(kept.leads, lead, Row.TAKEN, undoing));
    }

    private List<SkippedLead> listed(
            RunId id, @Nullable LeadId behind, int limit, Function<Row, Optional<String>> code) {
        return rows(id, behind)
                .flatMap(row -> code.apply(row.getValue()).map(why -> new SkippedLead(row.getKey(), why)).stream())
                .limit(limit)
                .toList();
    }

    private Stream<Map.Entry<LeadId, Row>> rows(RunId id, @Nullable LeadId behind) {
        Kept kept = runs.get(id);
        return kept == null
                ? Stream.empty()
                : kept.leads.entrySet().stream()
                        .filter(row -> behind == null || row.getKey().compareTo(behind) > 0);
    }

    private static <R> R viewed(Kept kept, Function<RunView, R> look) {
        View view = new View(kept);
        try {
            return look.apply(view);
        } finally {
            view.hasEnded = true;
        }
    }

    /** What is kept of one lead of a run. */
    private record Row(
            @Nullable String code,
            @Nullable Rewrite rewrite,
            @Nullable Restored restored) {
        private static final Row TAKEN = new Row(null, null, null);
    }

    private static <K, V> void put(Map<K, V> map, K key, @Nullable V value, Consumer<Runnable> undoing) {
        V before = value == null ? map.remove(key) : map.put(key, value);
        undoing.accept(() -> {
            if (before == null) {
                map.remove(key);
            } else {
                map.put(key, before);
            }
        });
    }

    /** What is kept of one run. */
    private static final class Kept {

        private Run run;
        private final Map<Long, RunChunk> chunks = new TreeMap<>();
        private final Map<LeadId, Row> leads = new TreeMap<>();

        Kept(Run run) {
            this.run = run;
        }

        void write(RunChange<?> change, Consumer<Runnable> undoing) {
            Run before = run;
            undoing.accept(() -> run = before);
            run = change.run();
            for (RunChunk chunk : change.taken()) {
                put(chunks, chunk.number(), chunk, undoing);
                chunk.leads().stream()
                        .filter(lead -> !leads.containsKey(lead))
                        .forEach(lead -> put(leads, lead, Row.TAKEN, undoing));
            }
            change.ended().forEach(number -> put(chunks, number, null, undoing));
            change.failed().forEach((lead, code) -> {
                Row row = leads.getOrDefault(lead, Row.TAKEN);
                put(leads, lead, new Row(code, row.rewrite, row.restored), undoing);
            });
        }
    }

    private static final class View implements RunView {

        private final Kept kept;
        private boolean hasEnded;

        View(Kept kept) {
            this.kept = kept;
        }

        @Override
        public Run run() {
            checkOpen();
            return kept.run;
        }

        @Override
        public List<RunChunk> chunks() {
            checkOpen();
            return List.copyOf(kept.chunks.values());
        }

        @Override
        public Set<LeadId> taken(Collection<LeadId> leads) {
            checkOpen();
            return leads.stream().filter(kept.leads::containsKey).collect(Collectors.toSet());
        }

        private void checkOpen() {
            if (hasEnded) {
                throw new IllegalStateException("this view has ended");
            }
        }
    }
}
