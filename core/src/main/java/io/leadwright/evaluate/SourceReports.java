package io.leadwright.evaluate;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.SourceBook;
import io.leadwright.evaluate.SourceValue.Effect;
import io.leadwright.learn.Lineages;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sums up what sources were asked, billed and were worth within a time. In memory for the sources, however many people are
 * kept; each of them is merged again, and once more without each source that said something of them. Thread-safe.
 */
public final class SourceReports {

    private final SourceValues values;
    private final Lineages lineages;

    /** Values sources by what these make of claims, and together those that copy from one origin. */
    public SourceReports(SourceValues values, Lineages lineages) {
        this.values = values;
        this.lineages = lineages;
    }

    /**
     * Of each source that was asked or said something, by name; then of those who copy from one origin, by its name, where there
     * are several.
     *
     * @param book what they were asked within that time
     * @param people is read once, to the end; whom a source said to leave alone do not count
     * @param from of what was asked, what was last said at this time or later counts
     * @param until and before this time
     */
    public List<SourceReport> of(SourceBook book, Stream<Dossier> people, Instant from, Instant until) {
        Map<SourceId, Effect> effects = new TreeMap<>();
        book.uses().forEach(use -> effects.put(use.key().source(), Effect.NONE));
        Map<String, Effect> ofOrigins = new TreeMap<>();
        for (Iterator<Dossier> each = people.iterator(); each.hasNext(); ) {
            Dossier person = each.next();
            if (!person.isLeftAlone()) {
                add(saidWithin(person, from, until), effects, ofOrigins);
            }
        }
        List<SourceReport> reports = new ArrayList<>();
        effects.forEach((source, effect) -> reports.add(report(Set.of(source), book, effect)));
        byOrigin(effects.keySet()).forEach((origin, sources) -> {
            if (sources.size() > 1) {
                reports.add(report(sources, book, ofOrigins.getOrDefault(origin, Effect.NONE)));
            }
        });
        return reports;
    }

    private void add(Claims claims, Map<SourceId, Effect> effects, Map<String, Effect> ofOrigins) {
        Set<SourceId> said = claims.all().stream().map(Claim::source).collect(Collectors.toCollection(TreeSet::new));
        List<Set<SourceId>> groups = new ArrayList<>(said.stream().map(Set::of).toList());
        Map<String, Set<SourceId>> byOrigin = byOrigin(said);
        byOrigin.values().stream().filter(sources -> sources.size() > 1).forEach(groups::add);
        Map<Set<SourceId>, Effect> each = values.effects(SourceValueCase.of(claims), groups);
        said.forEach(source -> effects.merge(source, each.getOrDefault(Set.of(source), Effect.NONE), Effect::plus));
        byOrigin.forEach(
                (origin, sources) -> ofOrigins.merge(origin, each.getOrDefault(sources, Effect.NONE), Effect::plus));
    }

    private Map<String, Set<SourceId>> byOrigin(Set<SourceId> sources) {
        return sources.stream()
                .collect(Collectors.groupingBy(lineages::of, TreeMap::new, Collectors.toCollection(TreeSet::new)));
    }

    private static SourceReport report(Set<SourceId> sources, SourceBook book, Effect effect) {
        SourceBook own = SourceBook.of(book.uses().stream()
                .filter(use -> sources.contains(use.key().source()))
                .toList());
        return new SourceReport(sources, own, effect);
    }

    private static Claims saidWithin(Dossier person, Instant from, Instant until) {
        return Claims.of(person.inquiries().values().stream()
                .flatMap(inquiry -> inquiry.claims().all().stream()
                        .filter(claim -> inquiry.saidOn(claim.field())
                                .filter(at -> !at.isBefore(from) && at.isBefore(until))
                                .isPresent()))
                .toList());
    }
}
