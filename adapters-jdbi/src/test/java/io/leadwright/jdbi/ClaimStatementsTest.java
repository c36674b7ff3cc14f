package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Person;
import io.leadwright.claim.SourceUse;
import io.leadwright.lead.AccountId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many statements it takes to look people up: not more for more people. */
class ClaimStatementsTest {

    private static final String KEYS = "SELECT person_key";
    private static final String DOSSIERS = "SELECT dossier";
    private static final String INQUIRIES = "SELECT inquiry";
    private static final String LOCK = "SELECT pg_advisory_xact_lock";
    private static final String SHARE = "SELECT pg_advisory_xact_lock_shared";
    private static final List<String> WRITES =
            List.of("INSERT person_key", "INSERT dossier", "INSERT inquiry", "INSERT source_use");

    /** The first word of each, and its table or its lock. */
    private final List<String> statements = new ArrayList<>();

    private Handle counted(Handle handle) {
        return Jdbi.open((Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add(String.valueOf(arguments[0])
                                .replaceFirst("(?s)^SELECT (pg_\\w+).*", "SELECT $1")
                                .replaceFirst("(?s)^(SELECT .*?FROM|INSERT INTO) (\\w+).*", "$1 $2")
                                .replaceFirst("(?s)^(\\w+) .*(?:FROM|INTO) (\\w+)$", "$1 $2"));
                    }
                    try {
                        return method.invoke(handle.getConnection(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private List<String> by(Dialect dialect, Handle handle, Consumer<JdbiClaims> work) {
        statements.clear();
        work.accept(new JdbiClaims(dialect, AccountId.DEFAULT, handle));
        return List.copyOf(statements);
    }

    private static List<Person> people(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> ClaimSamples.person("linkedin:in/" + i, "email:" + i + "@example.com"))
                .toList();
    }

    private static void file(JdbiClaims claims, List<Person> people, String more) {
        claims.update(people, view -> {
            view.bookOn(ClaimSamples.DAY);
            List<Dossier> filed = view.dossiers().stream()
                    .map(dossier -> dossier.with(List.of(ClaimSamples.INQUIRY))
                            .knownBy(ClaimSamples.person(dossier.file().text() + more)
                                    .keys()))
                    .toList();
            return new Filing<>("done", filed, List.of(SourceUse.of(ClaimSamples.DAY, ClaimSamples.INQUIRY)));
        });
    }

    private static List<String> all(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    @Test
    void in_a_file_any_number_of_people_are_read_by_four_and_written_by_four(@TempDir Path folder) {
        Path file = folder.resolve("leads.db");
        try (JdbiStorage storage = JdbiStorage.sqlite(file).migrate();
                Handle writer = new Sqlite(file).openWriter();
                Handle handle = counted(writer)) {
            assertThat(storage.claims(AccountId.DEFAULT).read(List.of())).isEmpty();
            for (int[] range : new int[][] {{0, 1}, {1, 501}}) {
                List<Person> people = people(range[0], range[1]);
                assertThat(by(Dialect.SQLITE, handle, claims -> file(claims, people, "")))
                        .isEqualTo(all(List.of(KEYS, "SELECT source_use"), WRITES));
                assertThat(by(Dialect.SQLITE, handle, claims -> file(claims, people, "")))
                        .containsExactly(KEYS, DOSSIERS, KEYS, INQUIRIES, "SELECT source_use", "INSERT source_use");
                assertThat(by(Dialect.SQLITE, handle, claims -> claims.read(people)))
                        .containsExactly(KEYS, DOSSIERS, KEYS, INQUIRIES);
            }
            assertThat(by(
                            Dialect.SQLITE,
                            handle,
                            claims -> claims.update(people(0, 501), view -> Filing.of("nothing", List.of()))))
                    .containsExactly(KEYS, DOSSIERS, KEYS, INQUIRIES);
        }
    }

    @Test
    void at_a_server_who_is_new_is_locked_and_looked_for_again() {
        try (TemporarySchema temporary = TemporarySchema.make();
                Handle connection = temporary.handle();
                Handle handle = counted(connection)) {
            for (int[] range : new int[][] {{0, 1}, {1, 501}}) {
                List<Person> people = people(range[0], range[1]);
                List<String> book = List.of(LOCK, "SELECT source_use");
                assertThat(by(Dialect.POSTGRES, handle, claims -> file(claims, people, "")))
                        .isEqualTo(all(all(List.of(KEYS, LOCK, KEYS), book), all(List.of(SHARE), WRITES)));
                assertThat(by(Dialect.POSTGRES, handle, claims -> file(claims, people, "+")))
                        .isEqualTo(all(
                                all(List.of(KEYS, DOSSIERS, KEYS, INQUIRIES), book),
                                List.of(LOCK, SHARE, "INSERT person_key", "INSERT source_use")));
                assertThat(by(Dialect.POSTGRES, handle, claims -> claims.read(people)))
                        .containsExactly(KEYS, DOSSIERS, KEYS, INQUIRIES);
            }
        }
    }
}
