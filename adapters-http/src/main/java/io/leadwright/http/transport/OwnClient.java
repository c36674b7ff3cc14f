package io.leadwright.http.transport;

import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The JDK's client, made for one transport, on threads that do not keep the process alive. */
final class OwnClient implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "leadwright-http");
        thread.setDaemon(true);
        return thread;
    });

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Connection.connectTimeMax())
            .executor(threads)
            .build();

    HttpClient client() {
        return client;
    }

    /** From Java 21 a client can be closed; before, it ends when nobody refers to it any more. */
    @Override
    public void close() {
        Object maybeCloseable = client;
        if (maybeCloseable instanceof AutoCloseable closeable) {
            closeQuietly(closeable);
        }
        threads.shutdown();
    }

    @SuppressWarnings("try") // it waits, and so may be interrupted
    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception impossible) {
            throw new IllegalStateException("client: cannot be closed", impossible);
        }
    }
}
