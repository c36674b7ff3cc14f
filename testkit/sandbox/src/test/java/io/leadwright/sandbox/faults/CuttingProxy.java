package io.leadwright.sandbox.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and a PostgreSQL server, and cuts the line when a client has said COMMIT, and before it hears the answer. */
final class CuttingProxy implements AutoCloseable {

    /** As the driver asks for it, in a message of its own. */
    private static final String COMMIT = "COMMIT\0";

    private static final int BYTES = 64 * 1024;

    private final int serverPort;
    private final int everyMax;
    private final ServerSocket entrance;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile int cutsMax;

    /** Cuts one of so many commits. */
    CuttingProxy(int serverPort, int every) throws IOException {
        this.serverPort = serverPort;
        this.everyMax = every;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From now on lines are cut, so many in all. */
    void cut(int max) {
        cutsMax = max;
    }

    int cuts() {
        return cuts.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Line line = new Line(client, new Socket(InetAddress.getLoopbackAddress(), serverPort));
                threads.execute(line::asks);
                threads.execute(line::answers);
            }
        } catch (IOException e) {
            // closed
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        threads.shutdownNow();
    }

    /** One client's. */
    private final class Line {

        private final Socket client;
        private final Socket server;
        private volatile boolean isToBeCut;

        Line(Socket client, Socket server) throws IOException {
            this.client = client;
            this.server = server;
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        void asks() {
            pump(client, server, said -> {
                int cut = said.contains(COMMIT) && commits.incrementAndGet() % everyMax == 0 ? nextCut() : 0;
                isToBeCut = cut > 0;
                // of three commits one never arrives, one is answered to nobody, and one is done after the line was cut
                return cut % 3 == 1 ? Passage.CUT_BEFORE : cut % 3 == 2 ? Passage.CUT_AFTER : Passage.PASS;
            });
        }

        void answers() {
            pump(server, client, said -> isToBeCut ? Passage.CUT_BEFORE : Passage.PASS);
        }

        private int nextCut() {
            return cuts.getAndUpdate(before -> Math.min(before + 1, cutsMax)) < cutsMax ? cuts.get() : 0;
        }

        private void pump(Socket from, Socket to, Guard guard) {
            byte[] bytes = new byte[BYTES];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    Passage passage = guard.look(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
                    if (passage == Passage.CUT_BEFORE) {
                        return;
                    }
                    out.write(bytes, 0, read);
                    if (passage == Passage.CUT_AFTER) {
                        return;
                    }
                }
            } catch (IOException e) {
                // the line is cut
            }
        }
    }

    private enum Passage {
        PASS,
        CUT_BEFORE,
        CUT_AFTER
    }

    private interface Guard {
        Passage look(String said);
    }
}
