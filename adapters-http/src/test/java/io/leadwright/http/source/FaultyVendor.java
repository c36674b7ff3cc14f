package io.leadwright.http.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A vendor on this machine that says whatever bytes a script writes, one script a connection, and knows which connections are
 * still open at the other end.
 */
public final class FaultyVendor implements AutoCloseable {

    private static final String TOKEN_REQUEST = "POST /oauth/";
    private static final String TOKEN_RESPONSE =
            "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 24\r\n\r\n" + "{\"access_token\":\"token\"}";

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Script script;
    private volatile String elsewhere = "";

    private FaultyVendor(ServerSocket server, Script script) {
        this.server = server;
        this.script = script;
        run(this::accept);
    }

    /** What happens on a connection. When it is over, nothing more is said, and the client is waited for to close. */
    @FunctionalInterface
    public interface Script {

        /** Says something. */
        void play(Talk talk) throws IOException;
    }

    /** Begins to listen. */
    public static FaultyVendor start(Script script) {
        try {
            return new FaultyVendor(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on, connections go like this. */
    public void become(Script other) {
        script = other;
    }

    /** What scripts say for ELSEWHERE. */
    public FaultyVendor pointingTo(String url) {
        elsewhere = url;
        return this;
    }

    /** No longer listens. */
    public FaultyVendor refusing() {
        try {
            server.close();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is, under a scheme. */
    public String url(String scheme) {
        return scheme + "://127.0.0.1:" + server.getLocalPort();
    }

    /** The first bytes of each connection so far, as text. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** How many connections the client has not closed. */
    public int openSockets() {
        return open.size();
    }

    @Override
    public void close() {
        refusing();
        try {
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                run(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            script.play(new Talk(socket, this));
            if (!socket.isClosed()) {
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            }
        } catch (IOException gone) {
            // the client closed first, which is what it is to do with most scripts
        } finally {
            open.remove(socket);
        }
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "faulty-vendor");
        thread.setDaemon(true);
        thread.start();
    }

    /** One connection, as scripts use it. */
    public static final class Talk {

        private final Socket socket;
        private final FaultyVendor vendor;

        private Talk(Socket socket, FaultyVendor vendor) {
            this.socket = socket;
            this.vendor = vendor;
        }

        /** Waits for the request, or its beginning; one for an access token is answered, and the script is for the next. */
        public Talk hear() throws IOException {
            byte[] bytes = new byte[8_192];
            int count = socket.getInputStream().read(bytes);
            String request = new String(bytes, 0, Math.max(0, count), StandardCharsets.ISO_8859_1);
            if (request.startsWith(TOKEN_REQUEST)) {
                say(TOKEN_RESPONSE);
                throw new EOFException();
            }
            vendor.requests.add(request);
            return this;
        }

        /** Says these bytes, one for each character. */
        public Talk say(String text) throws IOException {
            return say(text.replace("ELSEWHERE", vendor.elsewhere).getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Says these bytes. */
        public Talk say(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            return this;
        }

        /** Says it again and again, until the client has had enough, so many milliseconds between. */
        public void forever(String text, int millis) throws IOException {
            while (true) {
                say(text);
                if (millis > 0) {
                    listen(millis);
                }
            }
        }

        /** Says nothing until the client is gone. */
        public void hang() throws IOException {
            listen(0);
        }

        /** Breaks the connection. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        private void listen(int millis) throws IOException {
            socket.setSoTimeout(millis);
            try {
                socket.getInputStream()
                        .transferTo(OutputStream.nullOutputStream()); // a body that comes behind its head
                throw new EOFException();
            } catch (SocketTimeoutException silence) {
                socket.setSoTimeout(0);
            }
        }
    }
}
