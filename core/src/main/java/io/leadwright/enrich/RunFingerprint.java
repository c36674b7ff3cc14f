package io.leadwright.enrich;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.leadwright.lead.LeadId;
import io.leadwright.policy.WritePolicy;
import io.leadwright.profile.Identification;
import io.leadwright.profile.ProfileField;
import io.leadwright.run.RunRequest;
import io.leadwright.run.RunTarget;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** Tells what a run was asked to do from everything else, also when that is not known any more. */
final class RunFingerprint {

    private RunFingerprint() {}

    static String of(RunRequest request, Budget budget) {
        Hasher hasher = Hashing.sha256().newHasher();
        target(request.target(), hasher);
        put(names(request.wanted().stream().map(ProfileField::name).sorted().toList()), hasher);
        put(String.valueOf(request.olderThan()), hasher);
        put(budget.toString(), hasher);
        policy(request.policy(), hasher);
        return hasher.putBoolean(request.isPartial()).hash().toString();
    }

    private static void target(RunTarget target, Hasher hasher) {
        if (target instanceof RunTarget.Named named) {
            named.ids().stream().map(LeadId::value).forEach(id -> put(id, hasher));
        } else {
            put(((RunTarget.Queried) target).query().canonical(), hasher);
        }
    }

    private static void policy(WritePolicy policy, Hasher hasher) {
        put(policy.rule().toString(), hasher);
        put(new TreeMap<>(policy.rules()).toString(), hasher);
        put(names(policy.tagFields().stream().map(ProfileField::name).toList()), hasher);
        new TreeMap<>(policy.copies()).forEach((name, field) -> put(names(List.of(name, field.name())), hasher));
        hasher.putDouble(policy.leastConfidence());
        for (Identification askedBy : Identification.values()) {
            hasher.putDouble(policy.bands().acceptFrom(askedBy));
            hasher.putDouble(policy.bands().proposeFrom(askedBy));
        }
    }

    private static String names(List<String> names) {
        return String.join("\n", names);
    }

    private static void put(String text, Hasher hasher) {
        hasher.putInt(text.length()).putString(text, StandardCharsets.UTF_8);
    }
}
