package io.leadwright.sandbox.programs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation shows is there: each piece of Java compiles, each file that the front page names exists. */
class DocumentedCodeTest {

    private static final Path ROOT = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .resolve("../..")
            .normalize();
    private static final Path FRONT_PAGE = ROOT.resolve("README.md");
    private static final List<String> MODULES =
            List.of("core", "adapters-jdbi", "adapters-http", "testkit/kit", "testkit/sandbox");
    private static final int FRONT_PAGE_LINES_MAX = 200;
    private static final int CODE_BY_LINE = 25;
    private static final int SNIPPETS_MIN = 20;

    private static final String IMPORTS_OF_OTHERS = Stream.of(
                    "java.io.InputStream",
                    "java.net.http.HttpClient",
                    "java.nio.file.Path",
                    "java.time.*",
                    "java.util.*",
                    "java.util.concurrent.*",
                    "javax.sql.DataSource",
                    "jakarta.servlet.Servlet",
                    "org.springframework.boot.web.servlet.ServletRegistrationBean",
                    "org.springframework.context.annotation.Bean",
                    "org.springframework.context.annotation.Configuration",
                    "org.springframework.core.env.Environment",
                    "org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy",
                    "net.jqwik.api.*",
                    "net.jqwik.api.domains.Domain",
                    "static io.leadwright.lead.LeadStatus.*",
                    "static io.leadwright.profile.ProfileField.*",
                    "static io.leadwright.query.Filter.*",
                    "static io.leadwright.query.SortKey.LAST_CONTACTED_AT",
                    "static org.assertj.core.api.Assertions.assertThat")
            .map(name -> "import " + name + ";\n")
            .collect(Collectors.joining());

    @TempDir
    Path classes;

    @Test
    void every_piece_of_java_compiles() throws IOException {
        List<Snippet> snippets = new ArrayList<>(Snippet.in(FRONT_PAGE));
        for (Path file : sources()) {
            snippets.addAll(Snippet.in(file));
        }
        assertThat(snippets).hasSizeGreaterThan(SNIPPETS_MIN);
        assertThat(faults(snippets)).isEmpty();
    }

    @Test
    void the_front_page_is_short_and_names_what_is_there() throws IOException {
        List<String> lines = Files.readAllLines(FRONT_PAGE);
        assertThat(lines).hasSizeLessThanOrEqualTo(FRONT_PAGE_LINES_MAX);
        assertThat(lines.subList(0, CODE_BY_LINE)).contains("```java", "```");
        assertThat(Pattern.compile("\\]\\(([^)#:]+)\\)")
                        .matcher(String.join("\n", lines))
                        .results())
                .extracting((MatchResult link) -> link.group(1))
                .isNotEmpty()
                .allMatch(link -> Files.exists(ROOT.resolve(link)));
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
            }
        }
        return all;
    }

    private static String importsOfOurs() throws IOException {
        return sources().stream()
                .filter(file -> file.endsWith("package-info.java"))
                .map(file -> file.toString().replaceFirst(".*src/main/java/(.*)/package-info.java", "$1"))
                .map(name -> "import " + name.replace('/', '.') + ".*;\n")
                .collect(Collectors.joining());
    }

    private List<String> faults(List<Snippet> snippets) throws IOException {
        String imports = "package io.leadwright.sandbox.programs;\n" + importsOfOurs() + IMPORTS_OF_OTHERS;
        String given = Resources.toString(Resources.getResource(getClass(), "given.txt"), UTF_8);
        Map<String, String> places = new TreeMap<>();
        List<JavaFileObject> files = new ArrayList<>();
        for (Snippet snippet : snippets) {
            String name = "Shown" + files.size();
            places.put("/" + name + ".java", snippet.place());
            files.add(new InMemory(name, snippet.classOf(name, imports, given)));
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, options, null, files)
                .call();
        return found.getDiagnostics().stream()
                .filter(fault -> fault.getKind() == Diagnostic.Kind.ERROR)
                .map(fault -> places.get(fault.getSource().getName()) + ": " + fault.getMessage(null))
                .toList();
    }

    /** A file to compile that is in no folder. */
    private static final class InMemory extends SimpleJavaFileObject {

        private final String text;

        InMemory(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
