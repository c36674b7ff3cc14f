package io.leadwright.http.source.website;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Sockets that note what they are told to connect to. One public address leads to a server on this machine, all others nowhere. */
final class WatchedSockets implements Supplier<Socket> {

    static final InetAddress PUBLIC = address(93, 184, 215, 14);

    private final int port;
    private final List<InetSocketAddress> connects = new CopyOnWriteArrayList<>();

    WatchedSockets(int port) {
        this.port = port;
    }

    static InetAddress address(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return AddressSpellings.address(all);
    }

    /** What was connected to, or tried to. */
    List<InetSocketAddress> connects() {
        return connects;
    }

    /** Those of it that are not the public one. */
    List<InetSocketAddress> refused() {
        return connects.stream().filter(to -> !PUBLIC.equals(to.getAddress())).toList();
    }

    @Override
    public Socket get() {
        return new Watched();
    }

    private final class Watched extends Socket {

        private Watched() {
            super(Proxy.NO_PROXY);
        }

        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            InetSocketAddress asked = (InetSocketAddress) to;
            connects.add(asked);
            if (!PUBLIC.equals(asked.getAddress()) || asked.getPort() != 80) {
                throw new ConnectException("nobody is there");
            }
            super.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeout);
        }

        @Override
        public void connect(SocketAddress to) throws IOException {
            connect(to, 0);
        }
    }
}
