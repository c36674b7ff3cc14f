package io.leadwright.match;

import io.leadwright.profile.IdentifierMatch;
import io.leadwright.profile.IdentifierMatch.Verdict;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.SourceMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * How likely at least one independent origin is right about whom its sources answer (noisy-or), so that agreement raises with
 * diminishing returns and an origin counts once, by its surest source.
 *
 * <p>A source raises others only if it says who the person is, and contradicts nothing that is known; else it counts alone.
 * Sources are of one origin if they are so in any field that says who somebody is.
 */
final class MatchOrigins {

    /** The most that any number of sources can prove: what was asked may be wrong itself. */
    static final double SURE = 0.99;

    private static final List<ProfileField<?>> IDENTITY = List.of(
            ProfileField.LINKEDIN_URL,
            ProfileField.EMAIL,
            ProfileField.LAST_NAME,
            ProfileField.FIRST_NAME,
            ProfileField.COMPANY);

    private final BiFunction<ProfileField<?>, SourceId, String> lineage;

    MatchOrigins(BiFunction<ProfileField<?>, SourceId, String> lineage) {
        this.lineage = lineage;
    }

    /** How likely these, in the order of the sources' names, are about the person asked for; 0 if there are none. */
    double together(Collection<SourceMatch> matches) {
        double alone = 0;
        List<Origin> origins = new ArrayList<>();
        for (SourceMatch match : matches) {
            alone = Math.max(alone, match.probability());
            if (saysWho(match)) {
                join(origins, new Origin(lineages(match.source()), match.probability()));
            }
        }
        double wrong = 1;
        for (Origin origin : origins) {
            wrong *= 1 - origin.probability;
        }
        return Math.min(SURE, Math.max(alone, 1 - wrong));
    }

    private static boolean saysWho(SourceMatch match) {
        return match.identifiers().stream().noneMatch(compared -> compared.verdict() == Verdict.CONTRADICTS)
                && match.identifiers().stream().anyMatch(MatchOrigins::saysWho);
    }

    private static boolean saysWho(IdentifierMatch compared) {
        return switch (compared.identifier()) {
            case LINKEDIN, EMAIL -> compared.verdict() == Verdict.AGREES;
            case LAST_NAME, FIRST_NAME -> compared.verdict().isAgreement();
            case COMPANY, PHONE, LOCATION -> false;
        };
    }

    private Set<String> lineages(SourceId source) {
        Set<String> lineages = new TreeSet<>();
        IDENTITY.forEach(field -> lineages.add(field.name() + "/" + lineage.apply(field, source)));
        return lineages;
    }

    /** Makes one of all origins that share something with the new one. */
    private static void join(List<Origin> origins, Origin source) {
        Set<String> lineages = new TreeSet<>(source.lineages);
        double probability = source.probability;
        List<Origin> apart = new ArrayList<>();
        for (Origin origin : origins) {
            if (origin.lineages.stream().anyMatch(source.lineages::contains)) {
                lineages.addAll(origin.lineages);
                probability = Math.max(probability, origin.probability);
            } else {
                apart.add(origin);
            }
        }
        apart.add(new Origin(lineages, probability));
        origins.clear();
        origins.addAll(apart);
    }

    private record Origin(Set<String> lineages, double probability) {}
}
