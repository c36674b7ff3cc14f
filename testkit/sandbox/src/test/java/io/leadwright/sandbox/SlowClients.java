package io.leadwright.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Five hundred clients that dawdle, a third each over their headers, over their body and over reading the answer. */
final class SlowClients implements AutoCloseable {

    private static final int CLIENTS = 500;
    private static final int RECEIVE_BYTES = 1_024;
    private static final String REQUEST = "GET /api/v2/leads?limit=100 HTTP/1.1\r\nHost: x\r\nx-api-key: sandbox\r\n";
    private static final List<String> BEGINNINGS = List.of(
            "GET /api/v2/leads HTTP/1.1\r\nHost: x\r\nX-Slow: ",
            "POST /api/v2/leads HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n",
            (REQUEST + "\r\n").repeat(2));

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
            if (client % BEGINNINGS.size() == 2) {
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
