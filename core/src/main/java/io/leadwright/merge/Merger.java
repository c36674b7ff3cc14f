package io.leadwright.merge;

import io.leadwright.match.MatchBands;
import io.leadwright.match.Matching;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.DroppedClaim;
import io.leadwright.profile.DroppedClaim.Reason;
import io.leadwright.profile.Match;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a profile of claims: a pure function of the set of them, bit for bit the same in whatever order they came.
 *
 * <p>Thread-safe.
 */
public final class Merger {

    private final Trust trust;
    private final Matching matching;
    private final OneValue oneValue;
    private final ManyValues manyValues;

    /** A merger that believes the sources so far, and drops answers that these bands reject. */
    public Merger(Trust trust, MergeRules rules, MatchBands bands) {
        this.trust = trust;
        this.matching = new Matching(bands, (field, source) -> trust.in(field).lineage(source));
        this.oneValue = new OneValue(rules);
        this.manyValues = new ManyValues(rules);
    }

    /** A merger that believes the sources so far, with {@linkplain MatchBands#DEFAULT the usual bands}. */
    public Merger(Trust trust, MergeRules rules) {
        this(trust, rules, MatchBands.DEFAULT);
    }

    /** A merger with the rules found best. */
    public Merger(Trust trust) {
        this(trust, MergeRules.DEFAULT);
    }

    /** The profile that these claims make now, whomever they are about: nobody was asked for. */
    public Profile merge(Claims claims, Instant now) {
        List<DroppedClaim> dropped = new ArrayList<>();
        return profile(Match.GIVEN, live(claims, now, dropped), dropped, now);
    }

    /**
     * The profile that these claims make now of the person who was asked for. What a source says whose own answer is, by all
     * that is known, about somebody else is {@linkplain Profile#dropped dropped}.
     */
    public Profile merge(Claims claims, Subject asked, Instant now) {
        List<DroppedClaim> dropped = new ArrayList<>();
        Map<ProfileField<?>, List<Claim>> live = live(claims, now, dropped);
        Match match = matching.of(asked, live.values());
        dropOthers(match, live, dropped);
        return profile(match, live, dropped, now);
    }

    private static Map<ProfileField<?>, List<Claim>> live(Claims claims, Instant now, List<DroppedClaim> dropped) {
        Map<ProfileField<?>, List<Claim>> live = new LinkedHashMap<>();
        for (ProfileField<?> field : claims.fields()) {
            live.put(field, LiveClaims.of(field, claims.of(field), now, dropped));
        }
        return live;
    }

    private static void dropOthers(Match match, Map<ProfileField<?>, List<Claim>> live, List<DroppedClaim> dropped) {
        Set<SourceId> others = new HashSet<>();
        match.sources().stream().filter(source -> !source.isKept()).forEach(source -> others.add(source.source()));
        for (List<Claim> claims : live.values()) {
            claims.stream()
                    .filter(claim -> others.contains(claim.source()))
                    .forEach(claim -> dropped.add(new DroppedClaim(claim, Reason.OTHER_PERSON)));
            claims.removeIf(claim -> others.contains(claim.source()));
        }
    }

    private Profile profile(
            Match match, Map<ProfileField<?>, List<Claim>> live, List<DroppedClaim> dropped, Instant now) {
        List<Belief> beliefs = new ArrayList<>();
        live.forEach((field, claims) -> {
            if (!claims.isEmpty()) {
                beliefs.add(weigh(field, claims, now));
            }
        });
        return new Profile(match, beliefs, dropped);
    }

    /**
     * What is believed now of these claims about one field; nothing, if none of them counts. Of a field that has one value the
     * likeliest is chosen, however unlikely: how sure is sure enough is for whoever uses it.
     *
     * @throws IllegalArgumentException if one is about another field
     */
    public Belief believe(ProfileField<?> field, List<Claim> claims, Instant now) {
        for (Claim claim : claims) {
            if (!claim.field().equals(field)) {
                throw new IllegalArgumentException("claim: must be about " + field + ", is about " + claim.field());
            }
        }
        return weigh(field, LiveClaims.of(field, claims, now, new ArrayList<>()), now);
    }

    private Belief weigh(ProfileField<?> field, List<Claim> live, Instant now) {
        SortedMap<String, List<Claim>> byKey = bucketed(field, live);
        FieldTrust fieldTrust = new CheckedTrust(field, trust.in(field));
        return field.isMany()
                ? manyValues.weigh(field, byKey, fieldTrust, now)
                : oneValue.weigh(field, byKey, fieldTrust, now);
    }

    /** The claims by what they say; of one source, whose claims follow each other, values near enough to be one count once. */
    private static SortedMap<String, List<Claim>> bucketed(ProfileField<?> field, List<Claim> live) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        live.forEach(claim -> counts.merge(claim.key().orElseThrow(), 1, Integer::sum));
        SortedMap<String, String> buckets = field.form().tolerance().buckets(counts);
        SortedMap<String, List<Claim>> byKey = new TreeMap<>();
        for (Claim claim : live) {
            String bucket = buckets.get(claim.key().orElseThrow());
            List<Claim> same = byKey.computeIfAbsent(bucket, key -> new ArrayList<>());
            if (same.isEmpty() || !same.get(same.size() - 1).source().equals(claim.source())) {
                same.add(claim);
            }
        }
        return byKey;
    }
}
