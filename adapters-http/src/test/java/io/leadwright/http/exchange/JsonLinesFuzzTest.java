package io.leadwright.http.exchange;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Optional;

/** Any bytes as a JSON Lines file. */
class JsonLinesFuzzTest {

    @FuzzTest(maxDuration = "8s")
    void a_file_is_read_to_its_end(byte[] bytes) throws IOException {
        try (Rows rows = LeadFile.of(bytes, LeadFile.Format.JSON_LINES).open()) {
            Optional<LeadRow> row = rows.next();
            for (long number = 1; row.isPresent(); number++) {
                Foreseen.check(row.get(), number);
                row = rows.next();
            }
        }
    }
}
