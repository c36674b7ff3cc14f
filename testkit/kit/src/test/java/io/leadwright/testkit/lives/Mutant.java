package io.leadwright.testkit.lives;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.profile.Claims;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is filed wrongly, so that it is seen whether anybody notices. */
enum Mutant {
    /** Nothing. */
    NONE,
    /** Nobody writes down whom they are about to ask. */
    NO_INTENT {
        @Override
        Dossier file(Dossier dossier) {
            return without(dossier, inquiry -> inquiry.state().outcome() == Outcome.ASKED);
        }
    },
    /** What was answered is not kept. */
    NO_CLAIMS {
        @Override
        Dossier file(Dossier dossier) {
            return dossier.with(dossier.inquiries().values().stream()
                    .map(known ->
                            new Inquiry(known.source(), known.state(), known.fields(), known.cost(), Claims.none()))
                    .toList());
        }
    },
    /** That nobody knows of somebody is forgotten. */
    NO_MISSES {
        @Override
        Dossier file(Dossier dossier) {
            return without(dossier, inquiry -> inquiry.state().outcome() == Outcome.NOTHING);
        }
    },
    /** What was lost is taken for a failure that cost nothing. */
    NO_LOSSES {
        @Override
        Dossier file(Dossier dossier) {
            return dossier.with(dossier.inquiries().values().stream()
                    .map(known -> known.state().outcome() == Outcome.UNKNOWN
                            ? new Inquiry(
                                    known.source(),
                                    Inquiry.State.of(
                                            Outcome.FAILED, known.state().at()),
                                    known.fields(),
                                    known.cost(),
                                    known.claims())
                            : known)
                    .toList());
        }
    },
    /** What was handed over is forgotten. */
    NO_DELIVERY {
        @Override
        Dossier file(Dossier dossier) {
            return new Dossier(dossier.person(), dossier.file(), dossier.inquiries(), dossier.flight(), null);
        }
    };

    Dossier file(Dossier dossier) {
        return dossier;
    }

    private static Dossier without(Dossier dossier, Predicate<Inquiry> lost) {
        Map<?, Inquiry> kept = dossier.inquiries().entrySet().stream()
                .filter(known -> !lost.test(known.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Dossier(dossier.person(), dossier.file(), Map.of(), dossier.flight(), dossier.delivery())
                .with(kept.values());
    }
}
