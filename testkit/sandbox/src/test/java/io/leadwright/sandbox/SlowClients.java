package io.leadwright.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Five hundred clients that dawdle: over their headers, over a body with or without a key, over reading a page or an export. */
final class SlowClients implements AutoCloseable {

    private static final int CLIENTS = 500;
    private static final int RECEIVE_BYTES = 1_024;
    private static final String KEY = " HTTP/1.1\r\nHost: x\r\nx-api-key: sandbox\r\n";
    private static final List<String> WRITING = List.of(
            "GET /api/v2/leads HTTP/1.1\r\nHost: x\r\nX-Slow: ",
            "POST /api/v2/leads HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n",
            "POST /api/v2/leads" + KEY + "Content-Type: application/json\r\nContent-Length: 1000000\r\n\r\n",
            "POST /api/v2/leads/import" + KEY
                    + "Content-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\nfffff\r\n");
    private static final List<String> READING = List.of(
            ("GET /api/v2/leads?limit=100" + KEY + "\r\n").repeat(2),
            ("GET /api/v2/leads/export" + KEY + "\r\n").repeat(2));
    private static final List<String> BEGINNINGS =
            Stream.concat(WRITING.stream(), READING.stream()).toList();

    private final List<Socket> sockets = new ArrayList<>();
    private int next;

    static SlowClients of(RunningSandbox sandbox) throws IOException {
        SlowClients clients = new SlowClients();
        for (int i = 0; i < CLIENTS; i++) {
            Socket socket = new Socket();
            clients.sockets.add(socket);
            socket.setReceiveBufferSize(RECEIVE_BYTES);
            socket.connect(new InetSocketAddress(
                    sandbox.address().getHost(), sandbox.address().getPort()));
            socket.getOutputStream().write(BEGINNINGS.get(i % BEGINNINGS.size()).getBytes(StandardCharsets.US_ASCII));
        }
        return clients;
    }

    /** Lets the next client send one byte more, or read one. */
    void dawdle() {
        int client = next++ % CLIENTS;
        try {
            if (client % BEGINNINGS.size() >= WRITING.size()) {
                sockets.get(client).getInputStream().read();
            } else {
                sockets.get(client).getOutputStream().write('x');
            }
        } catch (IOException closedByTheServer) {
            // its right: it need not wait for ever
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
