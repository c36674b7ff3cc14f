package io.leadwright.bench;

import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Of each field the value that most claim. */
final class MajorityVote {

    private MajorityVote() {}

    static Map<String, String> of(Claims claims) {
        Map<String, String> chosen = new HashMap<>();
        for (ProfileField<?> field : claims.fields()) {
            Map<String, Integer> counts = new HashMap<>();
            for (Claim claim : claims.of(field)) {
                claim.key().ifPresent(key -> counts.merge(key, 1, Integer::sum));
            }
            chosen.put(
                    field.name(),
                    Collections.max(counts.entrySet(), Map.Entry.comparingByValue())
                            .getKey());
        }
        return chosen;
    }
}
