package io.leadwright.enrich;

import com.google.common.base.Splitter;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what came of a run, and tells it again: in the words of whoever asked, or, if they have none of their own, in ours:
 * what remained, what was charged, and then for each place its part of that, or why it failed. The rest is what is known when it is told again.
 */
final class Replays {

    private static final char LINE = '\n';

    /** So many lines are of the whole. */
    private static final int HEAD = 2;

    private final Desk desk;
    private final Plan plan;
    private final @Nullable AnswerText text;

    Replays(Desk desk, Plan plan, @Nullable AnswerText text) {
        this.desk = desk;
        this.plan = plan;
        this.text = text;
    }

    String text(Done done) {
        return text == null ? ours(done) : text.of(done);
    }

    EnrichmentOutcome again(Optional<String> answer) {
        return text != null || answer.isEmpty() ? new EnrichmentOutcome.Replayed(answer) : read(answer.get());
    }

    private static String ours(Done done) {
        Map<Integer, String> places = new TreeMap<>();
        done.enriched()
                .forEach(each ->
                        places.put(each.index(), String.valueOf(each.charged().millis())));
        done.failed().forEach(each -> places.put(each.index(), each.code().name()));
        List<String> lines = new ArrayList<>();
        lines.add(String.valueOf(done.remaining().millis()));
        lines.add(String.valueOf(done.bill().credits().millis()));
        lines.addAll(places.values());
        return String.join(String.valueOf(LINE), lines);
    }

    private EnrichmentOutcome read(String answer) {
        List<String> lines = Splitter.on(LINE).splitToList(answer);
        List<Place> places = places();
        if (lines.size() != places.size() + HEAD) {
            return new EnrichmentOutcome.Replayed(
                    Optional.of(answer)); // whoever names requests themselves may confuse two
        }
        List<Enriched> enriched = new ArrayList<>();
        List<FailedLead> failed = new ArrayList<>();
        for (Place place : places) {
            String came = lines.get(place.position.index() + HEAD);
            if (!Character.isDigit(came.charAt(0))) {
                failed.add(new FailedLead(place.position, FailureCode.valueOf(came), List.of()));
            } else if (place.known.isPresent()) {
                enriched.add(place.enriched(plan, place.known.get(), new Credits(Long.parseLong(came))));
            } else { // a lead that was changed since, and can be nobody's now
                failed.add(new FailedLead(place.position, FailureCode.INVALID_INPUT, List.of()));
            }
        }
        Credits remaining = new Credits(Long.parseLong(lines.get(0)));
        Bill bill = Bill.NOTHING.plus(new Credits(Long.parseLong(lines.get(1))));
        return new Done(enriched, failed, bill, remaining, true);
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        plan.unidentified().forEach(position -> places.add(new Place(position, Optional.empty())));
        Sights sights = new Sights(desk);
        plan.people().forEach(planned -> {
            Optional<Known> known = sights.of(planned.subject());
            planned.positions().forEach(position -> places.add(new Place(position, known)));
        });
        places.sort(Comparator.comparingInt(place -> place.position.index()));
        return places;
    }

    private record Place(Position position, Optional<Known> known) {

        Enriched enriched(Plan plan, Known found, Credits charged) {
            Profile profile = found.profile().only(plan.request().wanted());
            Findings findings = new Findings(profile, plan.inOrder(profile.sources()), charged, List.of());
            return new Enriched(position, plan.request().wanted(), findings, List.of());
        }
    }
}
