package io.leadwright.enrich;

import com.google.common.collect.Maps;
import io.leadwright.claim.Delivery;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Freshness;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.PersonKey;
import io.leadwright.credit.Credits;
import io.leadwright.lead.EmailKey;
import io.leadwright.lead.LinkedInKey;
import io.leadwright.lead.TextField;
import io.leadwright.match.MatchBands.Band;
import io.leadwright.merge.Merger;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Claims;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.SourceProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person at one moment, and what of it would be new to whoever asks. Not thread-safe: the profile is made
 * when it is needed.
 */
final class Known {

    private final EnrichmentRules rules;
    private final Merger merger;
    private final Subject subject;
    private final Dossier dossier;
    private final Instant now;
    private final Optional<Duration> refreshed;
    private @Nullable Profile profile;

    Known(EnrichmentRules rules, Merger merger, Subject subject, Sight sight) {
        this.rules = rules;
        this.merger = merger;
        this.subject = subject;
        this.dossier = sight.dossier;
        this.now = sight.now;
        this.refreshed = sight.refreshed;
    }

    /** What is kept of them at a moment, and how old it may be to be enough. */
    record Sight(Dossier dossier, Instant now, Optional<Duration> refreshed) {}

    /** The same person at another moment; merged again only if somebody has said something else since. */
    Known seen(Sight sight) {
        Known seen = new Known(rules, merger, subject, sight);
        boolean isSame = Maps.transformValues(dossier.inquiries(), Inquiry::claims)
                .equals(Maps.transformValues(sight.dossier.inquiries(), Inquiry::claims));
        seen.profile = isSame ? profile : null;
        return seen;
    }

    Instant now() {
        return now;
    }

    Dossier dossier() {
        return dossier;
    }

    /** All that is believed of them; nothing of whoever wants to be left alone. */
    Profile profile() {
        Profile known = profile;
        if (known == null) {
            known = merger.merge(dossier.isLeftAlone() ? Claims.none() : dossier.claims(), subject, now);
            profile = known;
        }
        return known;
    }

    /** Whether they are the person who is meant. */
    boolean isRightPerson() {
        return rules.bands().of(profile().match()) == Band.ACCEPT;
    }

    Set<ProfileField<?>> missing(Collection<ProfileField<?>> wanted) {
        Set<ProfileField<?>> missing =
                new LinkedHashSet<>(rules.stopRule().missing(wanted, subject, profile(), rules.bands()));
        wanted.stream().filter(this::isStale).forEach(missing::add);
        return missing;
    }

    /** Whether what was last said of it is older than it may be. */
    private boolean isStale(ProfileField<?> field) {
        return refreshed.isPresent()
                && dossier.saidOn(field)
                        .filter(at -> !at.plus(refreshed.get()).isAfter(now))
                        .isPresent();
    }

    /** How likely what is believed of a field is right; not at all, if it is to be asked for again or nobody is right. */
    double sureness(ProfileField<?> field) {
        return isStale(field) || !isRightPerson()
                ? 0
                : profile()
                        .belief(field)
                        .filter(belief -> !belief.isUnknown())
                        .map(belief -> belief.confidence().probability())
                        .orElse(0.0);
    }

    private Freshness freshness(ProfileField<?> field) {
        return isStale(field) ? rules.freshness().atMost(refreshed.orElseThrow()) : rules.freshness();
    }

    /** What of these a source could say and has not said yet, or not lately; none if it is not to be asked. */
    Set<ProfileField<?>> askable(SourceProfile source, Set<ProfileField<?>> fields) {
        return fields.stream()
                .filter(source.fields()::contains)
                .filter(field -> dossier.inquiry(source.id())
                        .filter(inquiry -> freshness(field).counts(inquiry, field, now))
                        .isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The fields that are believed, are not in the question, and were not charged for before. */
    Set<ProfileField<?>> news(Collection<ProfileField<?>> wanted) {
        return handedOver(wanted).stream()
                .filter(field -> profile().belief(field).filter(this::isNews).isPresent())
                .filter(field -> !isOwnAddress(field))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whoever says an address keeps it: others are alternatives. */
    private boolean isOwnAddress(ProfileField<?> field) {
        return field.equals(ProfileField.EMAIL) && subject.text(TextField.EMAIL).isPresent();
    }

    /** The fields that are believed and were not charged for before: whoever is told what they said has it too. */
    Set<ProfileField<?>> handedOver(Collection<ProfileField<?>> wanted) {
        if (!isRightPerson()) {
            return Set.of();
        }
        return undelivered(wanted).stream()
                .filter(field -> profile()
                        .belief(field)
                        .filter(belief -> !belief.isUnknown())
                        .isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isNews(Belief belief) {
        return belief.chosen().stream()
                .anyMatch(candidate -> belief.field()
                        .leadField()
                        .flatMap(subject::text)
                        .flatMap(text -> belief.field().form().read(text))
                        .filter(said -> said.key().equals(candidate.key()))
                        .isEmpty());
    }

    /** What these are charged. */
    Credits price(Set<ProfileField<?>> fields) {
        return rules.price().of(fields);
    }

    /** The address and the page of the right person, where they are as sure as the stop rule asks. */
    Set<PersonKey> learnedKeys() {
        Set<PersonKey> keys = new LinkedHashSet<>();
        if (isRightPerson()) {
            sure(ProfileField.LINKEDIN_URL)
                    .map(LinkedInKey::of)
                    .map(PersonKey::of)
                    .ifPresent(keys::add);
            sure(ProfileField.EMAIL)
                    .map(EmailKey::of)
                    .filter(key -> !key.isRole())
                    .map(PersonKey::of)
                    .ifPresent(keys::add);
        }
        return keys;
    }

    private Optional<String> sure(ProfileField<String> field) {
        return profile()
                .belief(field)
                .filter(belief ->
                        belief.confidence().probability() >= rules.stopRule().confidence())
                .flatMap(belief -> profile().get(field));
    }

    /** What of these would be charged for if it were found. */
    Set<ProfileField<?>> undelivered(Collection<ProfileField<?>> wanted) {
        Delivery delivery = dossier.delivery();
        Set<ProfileField<?>> free =
                delivery != null && delivery.isWithin(rules.noRecharge(), now) ? delivery.fields() : Set.of();
        return wanted.stream()
                .filter(field -> !free.contains(field))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
