package io.leadwright.http.api;

import io.leadwright.credit.AdmissionWindow;
import io.leadwright.http.format.Times;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.ledger.OpenResult.Refusal;
import io.leadwright.ledger.OpenResult.Refusal.Insufficient;
import io.leadwright.ledger.OpenResult.Refusal.RateLimited;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why paid work does not begin, as the reference says it. */
final class WorkProblems {

    private static final Map<Duration, String> UNITS =
            Map.of(Duration.ofMinutes(1), "minute", Duration.ofHours(1), "hour", Duration.ofDays(1), "day");

    /** Sources that are down are left alone for about so long. */
    private static final String OUTAGE_SECONDS = "30";

    private final Problems problems;
    private final LedgerRules rules;
    private final @Nullable String upgradeUrl;

    /**
     * The problems under these rules.
     *
     * @param upgradeUrl where more credits are bought; null for nowhere
     */
    WorkProblems(Problems problems, LedgerRules rules, @Nullable String upgradeUrl) {
        this.problems = problems;
        this.rules = rules;
        this.upgradeUrl = upgradeUrl;
    }

    /** The work does not begin. */
    ApiResponse refused(Refusal why) {
        if (why instanceof Insufficient insufficient) {
            return exhausted(insufficient);
        }
        return why instanceof RateLimited limited ? limited(limited) : problems.keyReused();
    }

    /** Somebody is at it, until this time. */
    ApiResponse inProgress(Instant retryAt) {
        long seconds = problems.secondsUntil(retryAt);
        return problems.plain(ProblemCode.REQUEST_IN_PROGRESS, "The same request is being worked on")
                .with(Problems.RETRY_AFTER, String.valueOf(seconds));
    }

    /** None of the sources could answer; nothing was charged, and the key is free. */
    ApiResponse outage() {
        return problems.plain(ProblemCode.PROVIDERS_UNAVAILABLE, "None of the sources can answer at the moment")
                .with(Problems.RETRY_AFTER, OUTAGE_SECONDS);
    }

    /** It was done, and what came of it is no longer kept. */
    ApiResponse forgotten() {
        return problems.plain(
                ProblemCode.IDEMPOTENCY_KEY_REUSED,
                "The request of this Idempotency-Key was done, and its answer is no longer kept");
    }

    private ApiResponse exhausted(Insufficient credits) {
        String message = "Insufficient enrichment credits";
        return problems.problem(ProblemCode.ENRICHMENT_CREDITS_EXHAUSTED, message, json -> {
            json.writeObjectFieldStart("details");
            json.writeNumberField("remaining", credits.remaining().amount());
            json.writeNumberField("required", credits.required().amount());
            if (upgradeUrl != null) {
                json.writeStringField("upgradeUrl", upgradeUrl);
            }
            json.writeEndObject();
        });
    }

    private ApiResponse limited(RateLimited limited) {
        long seconds = problems.secondsUntil(limited.retryAt());
        String limit = limit(rules.window().orElseThrow());
        return problems.problem(ProblemCode.RATE_LIMIT_EXCEEDED, "Enrichment rate limit exceeded", json -> {
                    json.writeNumberField("retryAfter", seconds);
                    json.writeObjectFieldStart("details");
                    json.writeStringField("limit", limit);
                    json.writeStringField("resetTime", Times.text(wholeSeconds(limited.resetAt())));
                    json.writeEndObject();
                })
                .with(Problems.RETRY_AFTER, String.valueOf(seconds));
    }

    /** Never too early. */
    private static Instant wholeSeconds(Instant time) {
        return time.plusSeconds(1).minusNanos(1).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String limit(AdmissionWindow window) {
        String unit = UNITS.getOrDefault(window.length(), window.length().toSeconds() + " seconds");
        return window.leadsMax() + " enrichments per " + unit;
    }
}
