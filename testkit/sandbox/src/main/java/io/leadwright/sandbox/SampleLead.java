package io.leadwright.sandbox;

import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.sandbox.SamplePeople.Company;
import io.leadwright.sandbox.SamplePeople.Name;
import io.leadwright.sandbox.SamplePeople.Region;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One made-up lead: its number decides the name, which is nobody else's, and its own random numbers all the rest. */
record SampleLead(int number, Random random) {

    private static final Instant FIRST_CREATED = Instant.parse("2024-01-22T09:00:00Z");
    private static final Duration CREATED_WITHIN = Duration.ofDays(700);
    private static final List<String> TAGS =
            List.of("ai", "enterprise", "high-priority", "startup", "technical", "événement", "q4/2024");
    private static final List<String> SIZES =
            List.of("1-10", "11-50", "51-200", "201-1000", "1000+", "100-500", "10-50");
    private static final List<String> BUDGETS = List.of("$5k", "$10k-$50k", "$50k+");
    private static final List<LeadStatus> STATUSES = List.of(
            LeadStatus.NEW,
            LeadStatus.NEW,
            LeadStatus.NEW,
            LeadStatus.CONTACTED,
            LeadStatus.CONTACTED,
            LeadStatus.REPLIED,
            LeadStatus.CONVERTED,
            LeadStatus.COLD);

    NewLead from(SamplePeople people) {
        Region region = people.regions().get(number % people.regions().size());
        int pair = number / people.regions().size();
        Name given = region.given().get(pair % region.given().size());
        Name family = region.family().get(pair / region.given().size());
        Company company = pick(people.companies());
        String handle = given.handle() + "." + family.handle();
        boolean mailed = !chance(10);
        NewLead lead = NewLead.named(given.text(), family.text())
                .text(TextField.EMAIL, mailed ? handle + "@" + company.domain() : null)
                .text(
                        TextField.LINKEDIN_URL,
                        mailed && chance(25) ? null : "https://linkedin.com/in/" + handle.replace('.', '-'))
                .text(TextField.COMPANY, chance(8) ? null : company.name())
                .text(TextField.TITLE, chance(12) ? null : pick(people.titles()))
                .text(
                        TextField.PHONE,
                        chance(40)
                                ? null
                                : "+1-555-" + (100 + random.nextInt(900)) + "-" + (1000 + random.nextInt(9000)))
                .text(TextField.LOCATION, chance(15) ? null : region.place())
                .text(TextField.NOTES, chance(60) ? null : "Met at the fair in " + region.place() + ".\nCall back.")
                .source(pick(List.of(LeadSource.values())))
                .tags(TAGS.stream().filter(tag -> chance(20)).toList())
                .customFields(customFields(company));
        return history(lead);
    }

    private NewLead history(NewLead lead) {
        LeadStatus status = pick(STATUSES);
        Instant created = moment();
        Instant contacted = status == LeadStatus.NEW || chance(5)
                ? null
                : created.plus(Duration.ofHours(1 + random.nextInt(2_000)));
        Instant updated = contacted == null ? created : contacted.plus(Duration.ofMinutes(random.nextInt(600)));
        NewLead dated = lead.id(LeadId.timeOrdered(created, random))
                .status(status)
                .createdAt(created)
                .updatedAt(updated);
        return contacted == null ? dated : dated.lastContactedAt(contacted);
    }

    /** Every tenth on the hour, so that some share their moment; some to the microsecond. */
    private Instant moment() {
        long hours = random.nextInt((int) CREATED_WITHIN.toHours() / 24) * 24L;
        Instant hour = FIRST_CREATED.plus(Duration.ofHours(hours));
        return chance(10)
                ? hour
                : hour.plusSeconds(random.nextInt(28_800))
                        .plusNanos(chance(20) ? 1_000L * random.nextInt(1_000_000) : 0);
    }

    private CustomFields customFields(Company company) {
        Map<String, CustomValue> fields = new LinkedHashMap<>();
        fields.put("industry", CustomValue.of(company.industry()));
        fields.put("employeeCount", chance(20) ? null : CustomValue.of(pick(SIZES)));
        fields.put("budget", chance(60) ? null : CustomValue.of(pick(BUDGETS)));
        fields.put("score", chance(70) ? null : new CustomValue.Decimal(BigDecimal.valueOf(random.nextInt(1_000), 1)));
        fields.put("customer", chance(80) ? null : CustomValue.of(chance(50)));
        fields.put(
                "languages",
                chance(85) ? null : new CustomValue.Items(List.of(CustomValue.of("en"), CustomValue.of("日本語"))));
        fields.values().removeIf(value -> value == null);
        return new CustomFields(fields);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
