package io.leadwright.enrich;

import io.leadwright.claim.Person;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.Prospect.Step;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out whom it is worth asking about somebody, and in what order. Of one thread. */
final class Prospecting {

    /** Less is no gain but a rounding. */
    private static final double GAIN_MIN = 1e-9;

    private final Desk desk;
    private final EnrichmentRequest request;
    private final Hopes hopes;
    private final TrackRecords records;

    Prospecting(Desk desk, EnrichmentRequest request, TrackRecords records) {
        this.desk = desk;
        this.request = request;
        this.records = records;
        this.hopes = new Hopes(desk, records);
    }

    /** Empty, if nobody could add anything to what is known. */
    Optional<Prospect> of(Position position, Person person, Known known) {
        Credits price = desk.rules().price().of(known.undelivered(request.wanted()));
        Map<SourceId, Set<ProfileField<?>>> askable = askable(known);
        Doubts doubts = new Doubts(known);
        List<Step> steps = new ArrayList<>(askable.size());
        while (!askable.isEmpty()) {
            Credits charged = steps.isEmpty() ? price : Credits.ZERO;
            Step best = askable.entrySet().stream()
                    .map(source ->
                            step(source.getKey(), doubts.gain(source.getKey(), source.getValue()), known, charged))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            Set<ProfileField<?>> fields = askable.remove(best.source());
            if (best.gain() > GAIN_MIN && fields != null) {
                steps.add(best);
                doubts.ask(best.source(), fields);
            }
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Prospect(position, person, price, steps));
    }

    private Map<SourceId, Set<ProfileField<?>>> askable(Known known) {
        Set<ProfileField<?>> missing = Planner.missing(known, request);
        Map<SourceId, Set<ProfileField<?>>> askable = new LinkedHashMap<>();
        for (Map.Entry<SourceId, EnrichmentSource> source : desk.sources().entrySet()) {
            Set<ProfileField<?>> fields = known.askable(source.getValue().profile(), missing);
            fields.retainAll(request.wanted());
            if (!fields.isEmpty()) {
                askable.put(source.getKey(), fields);
            }
        }
        return askable;
    }

    private Step step(SourceId source, double gain, Known known, Credits charged) {
        Cost worst = Errand.worst(desk.source(source).profile(), known.dossier().inquiry(source));
        double share = request.budget().share(charged, worst);
        double merit = share > 0 ? gain / share : Double.POSITIVE_INFINITY;
        return new Step(source, gain, worst, merit, records.isHopeless(source));
    }

    /** How likely it is of each field that it is still not known rightly, when those that were chosen have answered. */
    private final class Doubts {

        private final Known known;
        private final Map<ProfileField<?>, Map<String, Double>> said = new HashMap<>();

        Doubts(Known known) {
            this.known = known;
        }

        double gain(SourceId source, Set<ProfileField<?>> fields) {
            double gain = 0;
            for (ProfileField<?> field : fields) {
                Map<String, Double> before = said.getOrDefault(field, Map.of());
                double own = before.getOrDefault(hopes.lineage(source, field), 0.0);
                double better = Math.max(own, hopes.of(source, field));
                double doubt = 1 - known.sureness(field);
                for (double hope : before.values()) {
                    doubt *= 1 - hope;
                }
                gain += doubt / (1 - own) * (better - own);
            }
            return gain;
        }

        void ask(SourceId source, Set<ProfileField<?>> fields) {
            fields.forEach(field -> said.computeIfAbsent(field, none -> new HashMap<>())
                    .merge(hopes.lineage(source, field), hopes.of(source, field), Math::max));
        }
    }
}
