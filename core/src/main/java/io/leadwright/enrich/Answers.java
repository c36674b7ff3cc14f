package io.leadwright.enrich;

import io.leadwright.claim.ClaimView;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SourceUse;
import io.leadwright.claim.Suppression;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What some replies come to: what is kept of each, and what it is booked as. Of somebody who wants to be left alone by now nothing
 * is kept but what it cost; and whoever a source says must not be asked about is put on the list of those.
 */
final class Answers {

    private final LeftAlone leftAlone;
    private final IdentityHashMap<Reply, Dossier> shown = new IdentityHashMap<>();
    private final Set<Reply> listed;
    private final Map<PersonKey, Dossier> dossiers = new LinkedHashMap<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<SourceUse> uses = new ArrayList<>();
    private final List<Suppression> suppressions = new ArrayList<>();

    Answers(LeftAlone leftAlone, ClaimView view, List<Reply> replies) {
        this.leftAlone = leftAlone;
        for (int i = 0; i < replies.size(); i++) {
            shown.put(replies.get(i), view.dossiers().get(i));
        }
        this.listed = leftAlone.among(
                replies,
                view.dossiers(),
                new LeftAlone.Asking<>(
                        (reply, dossier) ->
                                LeftAlone.keys(reply.errand().pursuit().planned(), dossier),
                        view::suppressed));
    }

    /** One after the other: two may be about one person. */
    void take(Reply reply) {
        Dossier first = shownOf(reply);
        Dossier dossier = dossiers.getOrDefault(first.file(), first);
        Optional<Inquiry> known = dossier.inquiry(reply.errand().source());
        Inquiry asked = known.orElse(reply.asked().inquiry());
        Inquiry answered =
                listed.contains(reply) && !reply.isDoNotProcess() ? reply.unread(asked) : reply.inquiry(asked);
        // whose dossier was forgotten since they were asked about is not to be known again by this
        known.ifPresent(kept -> dossiers.put(dossier.file(), dossier.with(List.of(answered))));
        if (reply.isDoNotProcess()) {
            suppressions.addAll(leftAlone.entries(
                    reply.errand().pursuit().planned(),
                    dossier,
                    answered.state().at()));
        }
        arrivals.add(new Arrival(reply, answered));
        uses.add(SourceUse.of(Intents.day(asked.state().at()), asked).reversed());
        uses.add(SourceUse.of(Intents.day(answered.state().at()), answered));
    }

    Filing<List<Arrival>> filing() {
        return new Filing<>(arrivals, List.copyOf(dossiers.values()), uses, suppressions);
    }

    private Dossier shownOf(Reply reply) {
        return Optional.ofNullable(shown.get(reply)).orElseThrow();
    }
}
