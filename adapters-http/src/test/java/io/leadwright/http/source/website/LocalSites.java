package io.leadwright.http.source.website;

import io.leadwright.http.transport.Connection;
import io.leadwright.port.EnrichmentSource;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/** Every site on this machine, at one port: what the sandbox does, for tests that cannot get at a resolver. */
public final class LocalSites {

    static final String ROBOT = "TestBot/1.0 (+https://bot.example/about)";

    private LocalSites() {}

    /** A source for which every host, but those that begin with {@code www}, is where the connection leads. */
    public static EnrichmentSource source(Connection connection) {
        return new WebsiteSource(ROBOT, connection, new GuardedExchange(at(connection.baseUrl())));
    }

    static HostResolver at(URI server) {
        int port = server.getScheme().equals("https") ? 443 : 80;
        return (host, asked) -> {
            if (asked != port || host.startsWith("www.")) {
                throw new UnknownHostException();
            }
            return List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
        };
    }
}
