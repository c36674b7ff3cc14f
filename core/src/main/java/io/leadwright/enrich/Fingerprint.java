package io.leadwright.enrich;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import io.leadwright.profile.ProfileField;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Stream;

/** Tells a request from every other: who is meant, in order, and what is wanted at what most. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Plan plan) {
        return plan.request().fingerprint().orElseGet(() -> hashed(plan));
    }

    private static String hashed(Plan plan) {
        Hasher hasher = Hashing.sha256().newHasher();
        Stream.concat(
                        plan.unidentified().stream(),
                        plan.people().stream().flatMap(person -> person.positions().stream()))
                .sorted(Comparator.comparingInt(Position::index))
                .forEach(position -> put(position, hasher));
        plan.request().wanted().stream().map(ProfileField::name).sorted().forEach(name -> put(name, hasher));
        put(plan.request().budget().toString(), hasher);
        plan.request().refreshed().ifPresent(age -> put(age.toString(), hasher));
        return hasher.putBoolean(plan.request().isPartial()).hash().toString();
    }

    /** A lead by its id, for it changes when it is enriched. */
    private static void put(Position position, Hasher hasher) {
        hasher.putInt(position.index());
        put(position.storedLead().map(Lead::id).map(Object::toString).orElse(""), hasher);
        if (position.storedLead().isEmpty()) {
            for (TextField field : TextField.values()) {
                put(position.subject().text(field).orElse(""), hasher);
            }
        }
    }

    private static void put(String text, Hasher hasher) {
        hasher.putInt(text.length()).putString(text, StandardCharsets.UTF_8);
    }
}
