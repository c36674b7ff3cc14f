package io.leadwright.profile.form;

import com.google.common.collect.ImmutableMap;
import io.leadwright.lead.Folding;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What vendors call an address that they tried, or did not. */
final class StatusForm implements CanonicalForm<EmailStatus> {

    private static final int LENGTH_MAX = 40;

    private static final Map<String, EmailStatus> WORDS = ImmutableMap.<String, EmailStatus>builder()
            .put("valid", EmailStatus.VALID)
            .put("verified", EmailStatus.VALID)
            .put("deliverable", EmailStatus.VALID)
            .put("accept all", EmailStatus.ACCEPT_ALL)
            .put("catch all", EmailStatus.ACCEPT_ALL)
            .put("invalid", EmailStatus.INVALID)
            .put("undeliverable", EmailStatus.INVALID)
            .put("bounced", EmailStatus.INVALID)
            .put("unknown", EmailStatus.UNKNOWN)
            .put("unverified", EmailStatus.UNKNOWN)
            .put("unavailable", EmailStatus.UNKNOWN)
            .put("extrapolated", EmailStatus.UNKNOWN)
            .put("guessed", EmailStatus.UNKNOWN)
            .put("risky", EmailStatus.UNKNOWN)
            .put("webmail", EmailStatus.UNKNOWN)
            .put("disposable", EmailStatus.UNKNOWN)
            .buildOrThrow();

    @Override
    public Optional<Canonical<EmailStatus>> read(String text) {
        if (text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        String word = Folding.exact(text.replace('_', ' ').replace('-', ' '));
        return Optional.ofNullable(WORDS.get(word))
                .map(status -> new Canonical<>(status.name().toLowerCase(Locale.ROOT), status));
    }
}
