package io.leadwright.sandbox;

import com.zaxxer.hikari.HikariDataSource;
import io.leadwright.Leadwright;
import io.leadwright.jdbi.JdbiStorage;
import io.leadwright.lead.CustomField;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where books are kept: in an SQLite file, or in the PostgreSQL database of a URL, which is a secret if it has a password in it. */
final class BookDatabase {

    private final String place;
    private final LedgerRules rules;
    private final List<EnrichmentSource> sources;
    private final List<CustomField> customFields;

    private BookDatabase(
            String place, LedgerRules rules, List<EnrichmentSource> sources, List<CustomField> customFields) {
        this.place = place;
        this.rules = rules;
        this.sources = List.copyOf(sources);
        this.customFields = List.copyOf(customFields);
    }

    /** The database at a path or a URL; throws {@link IllegalArgumentException} if it is of another kind. */
    static BookDatabase at(String place, LedgerRules rules) {
        // as psql writes one, it would be a path, and its password the name of a folder
        boolean isUrl = place.startsWith("jdbc:") || place.contains("://");
        if (isUrl && !isPostgres(place)) {
            throw new IllegalArgumentException(
                    "db: must be the path of an SQLite file, or a URL that begins with " + PostgresPool.URL_START);
        }
        return new BookDatabase(place, rules, List.of(), List.of());
    }

    /** The same, for a library that asks these. */
    BookDatabase asking(List<EnrichmentSource> others) {
        return new BookDatabase(place, rules, others, customFields);
    }

    /** The same, for a library that these are declared to. */
    BookDatabase declaring(List<CustomField> fields) {
        return new BookDatabase(place, rules, sources, fields);
    }

    /** The library on it, which must be there and up to date. */
    OpenBooks open() {
        if (isPostgres(place)) {
            return onPostgres(JdbiStorage.OnPostgres::requireMigrated);
        } else if (!Files.exists(Path.of(place))) {
            throw new IllegalArgumentException("db: must be there, is " + place + "; import makes one");
        }
        return onFile(JdbiStorage.sqlite(Path.of(place)).requireMigrated());
    }

    /** The library on it, made or brought up to date if need be. */
    OpenBooks make() throws IOException {
        if (isPostgres(place)) {
            return onPostgres(JdbiStorage.OnPostgres::migrate);
        }
        Path folder = Path.of(place).toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return onFile(JdbiStorage.sqlite(Path.of(place)).migrate());
    }

    private static boolean isPostgres(String place) {
        return place.startsWith(PostgresPool.URL_START);
    }

    private OpenBooks onFile(JdbiStorage storage) {
        Optional<Secret> key = SuppressionKey.of(System.getenv());
        return new OpenBooks(library(storage, key.or(() -> Optional.of(SuppressionKey.beside(Path.of(place))))), null);
    }

    private OpenBooks onPostgres(Function<JdbiStorage.OnPostgres, JdbiStorage> opening) {
        HikariDataSource pool = PostgresPool.to(place, System.getenv());
        try {
            return new OpenBooks(
                    library(opening.apply(JdbiStorage.postgres(pool)), SuppressionKey.of(System.getenv())), pool);
        } catch (RuntimeException refused) {
            pool.close();
            throw refused;
        }
    }

    private Leadwright library(JdbiStorage storage, Optional<Secret> suppressionKey) {
        Leadwright.Builder library = Leadwright.builder(storage).ledger(rules).enrichment(SandboxCredits.ENRICHMENT);
        sources.forEach(library::source);
        customFields.forEach(field -> library.customFields(field));
        suppressionKey.ifPresent(key -> library.suppressionKey(key));
        return library.build();
    }
}
