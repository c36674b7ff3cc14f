package io.leadwright.privacy;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.PersonKey;
import io.leadwright.port.ClaimStore;
import io.leadwright.privacy.Acquisition.Origin;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what came to be known of people in a time, dossier by dossier: no more of them are in memory than are read at once. */
final class Acquisitions {

    /** So many dossiers are read at once. */
    static final int AT_ONCE = 200;

    private final Instant from;
    private final Instant until;

    Acquisitions(Instant from, Instant until) {
        this.from = from;
        this.until = until;
    }

    void tell(ClaimStore claims, Consumer<Acquisition> listener) {
        @Nullable PersonKey last = null;
        List<Dossier> some;
        do {
            some = claims.behind(last, AT_ONCE);
            for (Dossier dossier : some) {
                of(dossier).ifPresent(listener);
                last = dossier.file();
            }
        } while (!some.isEmpty());
    }

    private Optional<Acquisition> of(Dossier dossier) {
        List<Origin> origins = dossier.inquiries().values().stream()
                .filter(inquiry -> !inquiry.claims().all().isEmpty())
                .map(Acquisitions::origin)
                .toList();
        return dossier.inquiries().values().stream()
                .flatMap(Acquisitions::answers)
                .min(Instant::compareTo)
                .filter(first -> !first.isBefore(from) && first.isBefore(until))
                .map(first -> new Acquisition(dossier.person(), first, origins));
    }

    /** When it answered for what it said something of. */
    private static Stream<Instant> answers(Inquiry inquiry) {
        return inquiry.claims().fields().stream().map(inquiry::answeredOn).flatMap(Optional::stream);
    }

    private static Origin origin(Inquiry inquiry) {
        Set<ProfileField<?>> fields = inquiry.claims().fields().stream().collect(Collectors.toSet());
        Set<String> attributions = inquiry.claims().all().stream()
                .map(Claim::attribution)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return new Origin(inquiry.source(), fields, attributions);
    }
}
