package io.leadwright.merge;

import io.leadwright.profile.Claim;
import io.leadwright.profile.DroppedClaim;
import io.leadwright.profile.DroppedClaim.Reason;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Of all claims of a field those that count: of each source its latest answer, by the sources' names and then the keys. */
final class LiveClaims {

    /** Clocks differ by so much. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final Comparator<Claim> LATEST_FIRST = Comparator.comparing(Claim::observedAt)
            .reversed()
            .thenComparing(claim -> claim.key().orElseThrow())
            .thenComparing(Claim::text);

    private final List<Claim> claims = new ArrayList<>();
    private final List<DroppedClaim> dropped;

    private LiveClaims(List<DroppedClaim> dropped) {
        this.dropped = dropped;
    }

    /**
     * The claims that count now.
     *
     * @param all those of the field, in any order
     * @param dropped takes the others
     */
    static List<Claim> of(ProfileField<?> field, List<Claim> all, Instant now, List<DroppedClaim> dropped) {
        LiveClaims live = new LiveClaims(dropped);
        Instant latest = now.plus(SKEW);
        Map<SourceId, List<Claim>> bySource = new TreeMap<>();
        for (Claim claim : all) {
            if (claim.observedAt().isAfter(latest)) {
                live.drop(claim, Reason.FUTURE);
            } else if (claim.key().isEmpty()) {
                live.drop(claim, Reason.UNREADABLE);
            } else {
                bySource.computeIfAbsent(claim.source(), source -> new ArrayList<>(1))
                        .add(claim);
            }
        }
        bySource.values().forEach(answers -> live.keepLatest(field, answers));
        return live.claims;
    }

    /** Of one time, a field that has one value keeps the smallest key, one that has many keeps one text of each. */
    private void keepLatest(ProfileField<?> field, List<Claim> answers) {
        answers.sort(LATEST_FIRST);
        Claim last = answers.get(0);
        claims.add(last);
        for (Claim claim : answers.subList(1, answers.size())) {
            boolean isLatest = claim.observedAt().equals(last.observedAt());
            boolean isOther = field.isMany() && !claim.key().equals(last.key());
            if (isLatest && isOther) {
                claims.add(claim);
                last = claim;
            } else if (!(isLatest && claim.key().equals(last.key()))) {
                drop(claim, Reason.OUTDATED);
            }
        }
    }

    private void drop(Claim claim, Reason reason) {
        dropped.add(new DroppedClaim(claim, reason));
    }
}
