package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.port.Storage;
import io.leadwright.testkit.StorageContract;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
@Tag("faults")
class PostgresPartitionedStorageTest extends StorageContract {

    private final TemporarySchema temporary = PartitionedSchema.make();

    @AfterAll
    void close() {
        temporary.close();
    }

    @Override
    protected Storage open() {
        return temporary.storage();
    }

    @Test
    void leads_and_what_is_kept_of_them_are_in_parts() {
        try (Handle handle = temporary.handle()) {
            assertThat(handle.select(
                                    "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                                            + " WHERE c.relkind = 'p' AND n.nspname = ?",
                                    temporary.name())
                            .mapTo(String.class)
                            .list())
                    .contains(
                            "lead", "lead_account", "lead_change", "lead_count", "lead_search", "credit_entry", "run");
        }
    }
}
