package io.leadwright.http.exchange;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Any bytes as a CSV file, and any bytes behind a good header. */
class CsvFuzzTest {

    private static final String HEADER = "email,linkedinUrl,status,tags,createdAt,customFields.a\n";

    @FuzzTest(maxDuration = "8s")
    void a_file_is_read_or_refused(byte[] bytes) throws IOException {
        try {
            readAll(bytes);
        } catch (IllegalArgumentException badHeader) {
            // documented
        }
        byte[] behindHeader = new byte[HEADER.length() + bytes.length];
        System.arraycopy(HEADER.getBytes(StandardCharsets.UTF_8), 0, behindHeader, 0, HEADER.length());
        System.arraycopy(bytes, 0, behindHeader, HEADER.length(), bytes.length);
        readAll(behindHeader);
    }

    private static void readAll(byte[] bytes) throws IOException {
        try (Rows rows = LeadFile.of(bytes, LeadFile.Format.CSV).open()) {
            Optional<LeadRow> row = rows.next();
            for (long number = 1; row.isPresent(); number++) {
                Foreseen.check(row.get(), number);
                row = rows.next();
            }
        }
    }
}
