package io.leadwright.bench;

import io.leadwright.credit.Cost;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import java.util.List;
import java.util.stream.IntStream;

/** Sources that answer nine values at once, four of them in each round. */
final class ScriptedSource {

    private static final int OF_ONE_PRICE = 4;

    private ScriptedSource() {}

    static List<EnrichmentSource> many(int count) {
        return IntStream.range(0, count).mapToObj(ScriptedSource::one).toList();
    }

    private static EnrichmentSource one(int number) {
        SourceProfile profile = SourceProfile.builder("source" + (100 + number), SourceKind.BUSINESS_CONTACTS)
                .lookups(Lookup.EMAIL)
                .fields(EnrichmentRequest.EVERYTHING)
                .price(SourcePrice.perMatch(Cost.usd("0.0" + (1 + number / OF_ONE_PRICE))))
                .build();
        return EnrichmentSource.of(profile, question -> answer(profile, question));
    }

    private static SourceAnswer answer(SourceProfile profile, Question question) {
        return SourceAnswer.Found.free(new ClaimsBuilder(profile.id(), SampleClaims.NOW)
                .add(ProfileField.FIRST_NAME, "John")
                .add(ProfileField.LAST_NAME, "Doe")
                .add(ProfileField.EMAIL, question.email().orElseThrow().value())
                .add(ProfileField.TITLE, "CTO")
                .add(ProfileField.COMPANY, "Tech Corp")
                .add(ProfileField.LOCATION, "Austin, TX")
                .add(ProfileField.COMPANY_SIZE, "11-50")
                .add(ProfileField.SKILLS, "Java")
                .add(ProfileField.SKILLS, "SQL")
                .build());
    }
}
