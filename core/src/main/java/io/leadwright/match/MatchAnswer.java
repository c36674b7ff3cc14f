package io.leadwright.match;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that one source says now. */
record MatchAnswer(SourceId source, ImmutableListMultimap<ProfileField<?>, Claim> claims) {

    /** Every source's answer, by the sources' names; within each in the order of these claims. */
    static SortedMap<SourceId, MatchAnswer> bySource(Collection<List<Claim>> live) {
        SortedMap<SourceId, ImmutableListMultimap.Builder<ProfileField<?>, Claim>> all = new TreeMap<>();
        live.forEach(claims ->
                claims.forEach(claim -> all.computeIfAbsent(claim.source(), source -> ImmutableListMultimap.builder())
                        .put(claim.field(), claim)));
        SortedMap<SourceId, MatchAnswer> answers = new TreeMap<>();
        all.forEach((source, claims) -> answers.put(source, new MatchAnswer(source, claims.build())));
        return answers;
    }

    /** What it says of a field. */
    List<Claim> of(ProfileField<?> field) {
        return claims.get(field);
    }

    /** What it says of addresses: of the first one and of others. */
    List<Claim> addresses() {
        List<Claim> addresses = new ArrayList<>(of(ProfileField.EMAIL));
        addresses.addAll(of(ProfileField.ALTERNATIVE_EMAILS));
        return addresses;
    }
}
