package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.claim.Dossier;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Folding;
import io.leadwright.lead.Lead;
import io.leadwright.port.StorageException;
import io.leadwright.testkit.WritingStore;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A schema of the second version, with a lead in it. */
class PostgresVersion2MigrationTest {

    private static final Lead OLD = Leads.at("old", "old@example.com");

    private final String schema = EmbeddedServer.newSchema();
    private final Postgres database =
            new Postgres(PostgresPools.of(EmbeddedServer.pool()), new SearchPath(schema), Retry.standard());

    @BeforeEach
    void make() {
        database.make();
        byVersion2(OLD);
    }

    @AfterEach
    void drop() {
        try (Handle handle = EmbeddedServer.handle()) {
            handle.execute("DROP SCHEMA " + schema + " CASCADE");
        }
    }

    /** Opens the schema as the library did that knew two versions, and adds a lead. */
    private void byVersion2(Lead lead) {
        migrate(Dialect.POSTGRES.migrations().subList(0, 2));
        try (Writes writes = database.writes(handle -> {})) {
            new Refolding(Dialect.POSTGRES, writes, Folding.version()).runIfOthers();
        }
        try (Connections connections = database.open(handle -> {}).own()) {
            WritingStore.over(new JdbiLeadStore(AccountId.DEFAULT, connections)).add(List.of(lead));
        }
    }

    private void migrate(List<Migration> migrations) {
        try (Writes writes = database.writes(handle -> {})) {
            new Schema(database, migrations).migrate(writes);
        }
    }

    private JdbiStorage.OnPostgres inSchema() {
        return JdbiStorage.postgres(EmbeddedServer.pool()).schema(schema);
    }

    private List<String> tables() {
        try (Handle handle = EmbeddedServer.handle(schema)) {
            return handle.select("SELECT table_name::text FROM information_schema.tables"
                            + " WHERE table_schema = current_schema() ORDER BY 1")
                    .mapTo(String.class)
                    .list();
        }
    }

    @Test
    void it_keeps_who_is_looked_up_from_then_on_and_an_older_library_works_on() {
        Lead later = Leads.at("later", "later@example.com");
        try (JdbiStorage storage = inSchema().migrate()) {
            ClaimSamples.file(storage.claims(AccountId.DEFAULT), List.of(ClaimSamples.JANE));
        }
        byVersion2(later);
        try (JdbiStorage storage = inSchema().requireMigrated()) {
            assertThat(List.of(OLD, later))
                    .allSatisfy(
                            lead -> assertThat(storage.leads(AccountId.DEFAULT).get(lead.id()))
                                    .contains(lead));
            assertThat(storage.claims(AccountId.DEFAULT).read(List.of(ClaimSamples.JANE)))
                    .containsExactly(Dossier.of(ClaimSamples.JANE).with(List.of(ClaimSamples.INQUIRY)));
        }
    }

    @Test
    void broken_off_behind_any_statement_it_leaves_the_schema_as_it_was() {
        List<String> before = tables();
        List<Migration> all = Dialect.POSTGRES.migrations();
        String sql = all.get(2).sql();
        List<Integer> ends = Stream.iterate(sql.indexOf(";\n"), at -> at >= 0, at -> sql.indexOf(";\n", at + 1))
                .toList();
        assertThat(ends).hasSizeGreaterThan(5);
        for (int end : ends) {
            Migration broken = new Migration(3, sql.substring(0, end + 2) + "NONSENSE;");
            assertThatThrownBy(() -> migrate(List.of(all.get(0), all.get(1), broken)))
                    .isInstanceOf(StorageException.class);
            assertThat(tables()).isEqualTo(before);
        }
        it_keeps_who_is_looked_up_from_then_on_and_an_older_library_works_on();
    }
}
