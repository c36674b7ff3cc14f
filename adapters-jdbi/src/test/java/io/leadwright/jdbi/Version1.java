package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Folding;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadBuilder;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A file as the first version of the schema has left it, and the leads that were written into it then. */
final class Version1 {

    static final AccountId OURS = AccountId.of("acme");
    static final AccountId THEIRS = AccountId.of("globex");

    private Version1() {}

    /** Makes the file from its dump, as by this JDK: to another one, whose characters are others, it would be foldings of old. */
    static void make(Path file) throws IOException, SQLException {
        try (InputStream dump = Objects.requireNonNull(Version1.class.getResourceAsStream("version1.sql"));
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
            statement.executeUpdate("UPDATE leadwright_setting SET value = '" + Folding.version() + "'");
        }
    }

    /** Of our account, in the order in which they were created. */
    static List<Lead> ours() {
        return List.of(
                lead("arabic", "1969-12-31T23:59:59.999999Z", "محمد", "علي")
                        .text(TextField.EMAIL, "m.ali@example.org")
                        .source(LeadSource.IMPORT)
                        .status(LeadStatus.CONVERTED)
                        .lastContactedAt(Instant.parse("0000-01-01T00:00:00Z"))
                        .build(),
                lead("info", "2024-01-15T10:30:00Z")
                        .text(TextField.EMAIL, "info@example.com")
                        .text(TextField.COMPANY, "Example GmbH")
                        .source(LeadSource.WEBSITE)
                        .build(),
                lead("info-2", "2024-01-15T10:30:00Z")
                        .text(TextField.EMAIL, "INFO@example.com")
                        .text(TextField.COMPANY, "Example GmbH & Co. KG")
                        .source(LeadSource.WEBSITE)
                        .tags(List.of("role"))
                        .build(),
                complete(),
                lead("blank", "2024-02-01T00:00:00Z", "Ann", "")
                        .text(TextField.EMAIL, " ")
                        .text(TextField.COMPANY, "   ")
                        .text(TextField.TITLE, "\u3000")
                        .text(TextField.NOTES, "")
                        .build(),
                lead("zoe", "2024-02-02T08:00:00.000001Z", "Zoe\u0308", "Großmann-İnır")
                        .version(2)
                        .text(TextField.EMAIL, "zoe@bücher.example")
                        .text(TextField.COMPANY, "Bücher \uff21\uff27")
                        .text(TextField.TITLE, "Geschäftsführerin")
                        .status(LeadStatus.REPLIED)
                        .source(LeadSource.REFERRAL)
                        .tags(List.of("über", "caf\u00e9", "cafe\u0301"))
                        .updatedAt(Instant.parse("2024-02-05T08:00:00Z"))
                        .build(),
                lead("emoji", "2024-02-03T08:00:00Z", "\ud83d\udc69\u200d\ud83d\udcbb", "a\ufeffb\u202ec\u0001d")
                        .status(LeadStatus.COLD)
                        .tags(List.of("\ud83d\udd25", "\uffee"))
                        .build(),
                lead("yamada", "2024-02-03T08:00:00Z", "太郎", "山田")
                        .text(TextField.LINKEDIN_URL, "linkedin.com/in/山田")
                        .text(TextField.COMPANY, "株式会社")
                        .source(LeadSource.LINKEDIN)
                        .customFields(fields("名前", CustomValue.of("山田 \ud83d\ude80")))
                        .build(),
                lead("page", "2024-03-01T00:00:00Z")
                        .text(TextField.LINKEDIN_URL, "linkedin.com/in/page-only")
                        .source(LeadSource.LINKEDIN)
                        .build(),
                lead("notes", "2024-03-02T00:00:00Z")
                        .text(TextField.FIRST_NAME, "Long")
                        .text(TextField.NOTES, "ä long note. ".repeat(60))
                        .tags(List.of("hot"))
                        .build(),
                lead("future", "9999-12-31T23:59:59.999999Z")
                        .text(TextField.LAST_NAME, "Robert'); DROP TABLE lead;--")
                        .text(TextField.EMAIL, "bobby@example.net")
                        .source(LeadSource.IMPORT)
                        .build());
    }

    /** Of another account: the same person under the same id, and an older one. */
    static List<Lead> theirs() {
        return List.of(
                lead("z", "2023-01-01T00:00:00Z")
                        .text(TextField.FIRST_NAME, "First")
                        .customFields(fields("plan", CustomValue.of("gold")))
                        .build(),
                lead("lead_01hm5f0000000000000000jane", "2024-01-16T00:00:00Z")
                        .text(TextField.FIRST_NAME, "Jane")
                        .text(TextField.EMAIL, "jane.doe@example.com")
                        .tags(List.of("theirs"))
                        .build());
    }

    private static Lead complete() {
        return lead("lead_01hm5f0000000000000000jane", "2024-01-15T10:30:00Z", "Jane", "Doe")
                .text(TextField.EMAIL, "Jane.Doe@Example.com")
                .text(TextField.LINKEDIN_URL, "linkedin.com/in/janedoe")
                .text(TextField.COMPANY, "Tech  CORP")
                .text(TextField.TITLE, "VP of Engineering")
                .text(TextField.PHONE, "+1 (555) 010-0199")
                .text(TextField.LOCATION, "San Francisco, CA")
                .text(TextField.NOTES, "Met at the fair.\nAsked for a quote; \"soon\".")
                .status(LeadStatus.CONTACTED)
                .source(LeadSource.LINKEDIN)
                .tags(List.of("hot", "q1", "o'brien"))
                .customFields(fields(
                        "companySize",
                        CustomValue.of(250),
                        "score",
                        new CustomValue.Decimal(new BigDecimal("12.50")),
                        "newsletter",
                        CustomValue.of(true),
                        "skills",
                        new CustomValue.Items(
                                List.of(CustomValue.of("java"), CustomValue.of(5), CustomValue.of(false)))))
                .updatedAt(Instant.parse("2024-01-20T15:30:00.123456Z"))
                .lastContactedAt(Instant.parse("2024-01-20T15:30:00.123456Z"))
                .build();
    }

    private static LeadBuilder lead(String id, String createdAt) {
        return Lead.builder(LeadId.of(id), Instant.parse(createdAt));
    }

    private static LeadBuilder lead(String id, String createdAt, String firstName, String lastName) {
        return lead(id, createdAt).text(TextField.FIRST_NAME, firstName).text(TextField.LAST_NAME, lastName);
    }

    private static CustomFields fields(Object... namesAndValues) {
        Map<String, CustomValue> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], (CustomValue) namesAndValues[i + 1]);
        }
        return new CustomFields(fields);
    }
}
