package io.leadwright.http.source.fifth;

import io.leadwright.http.source.HttpFailure;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceProfile;
import java.time.Instant;

/** What the vendor's answers mean. Pure. */
final class FifthReading {

    private FifthReading() {}

    static SourceAnswer of(WireResponse response, SourceProfile profile, Instant now) {
        return switch (response.status()) {
            case 200 ->
                WireJson.SNAKE_CASE
                        .read(response, FifthPerson.class)
                        .map(person -> of(person, profile, now))
                        .orElseGet(() -> HttpFailure.of(FailureKind.UNREADABLE, response, now));
            case 404 -> SourceAnswer.Nothing.FREE;
            default -> HttpFailure.of(response, now);
        };
    }

    private static SourceAnswer of(FifthPerson person, SourceProfile profile, Instant now) {
        Claims claims = new ClaimsBuilder(profile.id(), now)
                .add(ProfileField.TITLE, person.jobTitle())
                .add(ProfileField.COMPANY, person.employer())
                .build();
        return claims.all().isEmpty()
                ? SourceAnswer.Nothing.FREE
                : new SourceAnswer.Found(claims, profile.price().worst());
    }
}
