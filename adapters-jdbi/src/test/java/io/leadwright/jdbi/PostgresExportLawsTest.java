package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LeadStore;
import io.leadwright.testkit.ExportLaws;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Among the heavier figures: the fewest schedules there are take as long as all contracts together. */
@Tag("faults")
@Tag("remote")
@TestInstance(Lifecycle.PER_CLASS)
class PostgresExportLawsTest extends ExportLaws {

    private final TemporarySchema temporary = TemporarySchema.make();

    @AfterAll
    void close() {
        temporary.close();
    }

    @Override
    protected int schedules() {
        return 200;
    }

    @Override
    protected LeadStore open(AccountId account) {
        return temporary.storage().leads(account);
    }
}
