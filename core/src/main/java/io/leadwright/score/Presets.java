package io.leadwright.score;

import static io.leadwright.score.Attribute.DAYS_SINCE_CONTACT;
import static io.leadwright.score.Attribute.SOURCE;
import static io.leadwright.score.Attribute.STATUS;
import static io.leadwright.score.Attribute.customField;

import io.leadwright.lead.TextField;
import io.leadwright.profile.ProfileField;
import io.leadwright.score.ScoreRule.Choice;
import io.leadwright.score.ScoreRule.Given;
import io.leadwright.score.ScoreRule.Ranges;
import io.leadwright.score.ScoreRule.Words;
import java.util.List;
import java.util.Map;

/** The scorecards that come with the library. */
final class Presets {

    private static final String SIZE = "company size";
    private static final String TITLE = "senior title";
    private static final String STAGE = "engagement";
    private static final String ORIGIN = "origin";
    private static final String RECENCY = "recency";
    private static final String PHONE = "phone";
    private static final String PAGE = "linkedin page";

    private static final Attribute EMPLOYEES = customField("employeeCount");
    private static final List<String> SENIOR = List.of("ceo", "cto", "vp", "director", "head", "senior");

    static final Scorecard STANDARD = new Scorecard(
            "standard",
            List.of(
                    new Ranges(
                            SIZE,
                            List.of(Attribute.of(ProfileField.COMPANY_SIZE), EMPLOYEES, customField("companySize")),
                            List.of(
                                    new PointRange(1_000, null, 5),
                                    new PointRange(201, 999, 4),
                                    new PointRange(51, 200, 3),
                                    new PointRange(11, 50, 2),
                                    new PointRange(1, 10, 1))),
                    new Words(
                            TITLE,
                            List.of(Attribute.of(TextField.TITLE), Attribute.of(ProfileField.TITLE)),
                            Wording.words(List.of(
                                    "chief",
                                    "ceo",
                                    "cto",
                                    "cfo",
                                    "coo",
                                    "ciso",
                                    "cio",
                                    "cmo",
                                    "founder",
                                    "co-founder",
                                    "owner",
                                    "president",
                                    "vp",
                                    "director",
                                    "head",
                                    "partner",
                                    "principal",
                                    "senior",
                                    "lead")),
                            3),
                    new Choice(STAGE, List.of(STATUS), Map.of("replied", 5, "contacted", 2)),
                    new Choice(ORIGIN, List.of(SOURCE), Map.of("referral", 4, "linkedin", 2)),
                    new Ranges(
                            RECENCY,
                            List.of(DAYS_SINCE_CONTACT),
                            List.of(new PointRange(0, 7, 3), new PointRange(8, 30, 1))),
                    new Given(PHONE, List.of(Attribute.of(TextField.PHONE), Attribute.of(ProfileField.PHONE)), 2),
                    new Given(
                            PAGE,
                            List.of(Attribute.of(TextField.LINKEDIN_URL), Attribute.of(ProfileField.LINKEDIN_URL)),
                            2)),
            25);

    static final Scorecard REFERENCE_LIST = new Scorecard(
            "reference-list",
            List.of(
                    new Choice(
                            SIZE,
                            List.of(EMPLOYEES),
                            Map.of("1-10", 1, "11-50", 2, "51-200", 3, "201-1000", 4, "1000+", 5)),
                    new Words(TITLE, List.of(Attribute.of(TextField.TITLE)), Wording.parts(SENIOR), 3),
                    new Choice(STAGE, List.of(STATUS), Map.of("replied", 5, "contacted", 2)),
                    new Choice(ORIGIN, List.of(SOURCE), Map.of("referral", 4, "linkedin", 2)),
                    new Ranges(
                            RECENCY,
                            List.of(DAYS_SINCE_CONTACT),
                            List.of(new PointRange(null, 7, 3), new PointRange(8, 30, 1)))),
            20);

    static final Scorecard REFERENCE_ENRICHMENT = new Scorecard(
            "reference-enrichment",
            List.of(
                    new Choice(
                            SIZE,
                            List.of(Attribute.of(ProfileField.COMPANY_SIZE)),
                            Map.of("10-50", 2, "50-100", 4, "100-500", 6, "500-1000", 8, "1000+", 10)),
                    new Words(
                            TITLE,
                            List.of(Attribute.of(ProfileField.TITLE)),
                            Wording.parts(List.of("ceo", "cto", "vp", "director", "head", "senior", "lead")),
                            5),
                    new Words(
                            "technology",
                            List.of(Attribute.of(ProfileField.SKILLS)),
                            Wording.parts(List.of("python", "javascript", "aws", "machine learning", "api"))
                                    .each(),
                            2),
                    new Given(PHONE, List.of(Attribute.of(ProfileField.PHONE)), 2),
                    new Given(PAGE, List.of(Attribute.of(ProfileField.LINKEDIN_URL)), 2)),
            25);

    private Presets() {}
}
