package io.leadwright.http.source;

import com.google.common.io.ByteSource;
import com.google.common.io.Resources;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** A vendor on this machine that gives recorded answers, and remembers what it was asked. */
public final class RecordedVendor implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private RecordedVendor(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Answers nothing but 404 yet. */
    public static RecordedVendor start() {
        try {
            return new RecordedVendor(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What it was asked.
     *
     * @param target path and query, as they were sent
     * @param body as text
     */
    public record Asked(String method, String target, Headers headers, String body) {

        /** The target with its escapes taken back. */
        public String decodedTarget() {
            return URLDecoder.decode(target, StandardCharsets.UTF_8);
        }
    }

    /**
     * An answer.
     *
     * @param headers each as {@code name: value}
     */
    public record Answer(int status, ByteSource body, List<String> headers) {

        /** A file beside the tests, such as {@code apollo/person-found.json}, under a media type by its ending. */
        public static Answer of(int status, String file, String... headers) {
            List<String> all = new ArrayList<>(List.of(headers));
            if (all.stream().noneMatch(header -> header.startsWith("content-type"))) {
                all.add("content-type: " + mediaType(file));
            }
            return new Answer(status, ByteSource.wrap(bytes(file)), all);
        }

        /** A text. */
        public static Answer text(int status, String text, String... headers) {
            return new Answer(status, ByteSource.wrap(text.getBytes(StandardCharsets.UTF_8)), List.of(headers));
        }

        private static String mediaType(String file) {
            return file.endsWith(".json") ? "application/json" : file.endsWith(".html") ? "text/html" : "text/plain";
        }
    }

    /** The bytes of a recorded answer. */
    public static byte[] bytes(String file) {
        try {
            return Resources.toByteArray(Resources.getResource(RecordedVendor.class, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on, whatever is asked so is answered so; the latest rule that fits counts. */
    public RecordedVendor when(Predicate<Asked> asked, Answer answer) {
        rules.add(0, new Rule(asked, answer));
        return this;
    }

    /** Whatever is asked. */
    public RecordedVendor always(Answer answer) {
        return when(any -> true, answer);
    }

    /** What it was asked so far, in that order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Where it is. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked now = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toASCIIString(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(now);
            Answer answer = rules.stream()
                    .filter(rule -> rule.asked().test(now))
                    .map(Rule::answer)
                    .findFirst()
                    .orElseGet(() -> Answer.text(404, "no rule for this"));
            answer.headers().forEach(header -> {
                int colon = header.indexOf(':');
                exchange.getResponseHeaders()
                        .add(
                                header.substring(0, colon),
                                header.substring(colon + 1).strip());
            });
            byte[] body = answer.body().read();
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private record Rule(Predicate<Asked> asked, Answer answer) {}
}
